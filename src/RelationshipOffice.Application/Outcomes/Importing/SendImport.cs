using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Sends an import on its way by this layout; the office records it in the background, all of it or, where so chosen, its good
/// rows. Refuses no column for the day or the value (<c>import.day.missing</c>, <c>import.value.missing</c>), no measure
/// (<c>import.measure.missing</c>), and one that was sent before (<c>import.sent</c>).
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class SendImport : Command<Done>, IVersioned
{
    public required ImportId Import { get; init; }

    public required uint Version { get; set; }

    public required ImportLayout Layout { get; set; }
}

internal sealed class SendImportValidator : AbstractValidator<SendImport>
{
    public SendImportValidator()
    {
        RuleFor(c => c.Layout.Day).NotNull().WithErrorCode("import.day.missing").WithMessage("Choose the column that holds the day.");
        RuleFor(c => c.Layout.Value).NotNull().WithErrorCode("import.value.missing").WithMessage("Choose the column that holds the value.");
        RuleFor(c => c.Layout.Measure).Must((command, column) => column is not null || command.Layout.OneMeasure is not null)
            .WithErrorCode("import.measure.missing").WithMessage("Choose the column that names the measure, or one measure for all rows.");
        RuleFor(c => c.Layout.OneSource).MaximumLength(Text.Line).WithErrorCode("observation.source.too_long").WithMessage($"A source may have {Text.Line} characters at most.");
    }
}

internal sealed class SendImportHandler(OfficeDbContext db, ImportDesk desk) : IHandler<SendImport, Done>
{
    public async Task<Result<Done>> HandleAsync(SendImport request, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<ObservationImport>().SingleOrDefaultAsync(i => i.Id == request.Import, ct);
        if (import is null || await desk.LookAsync(import.Id, ct) is not { } sheet)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(import, request.Version);
        import.Send(ImportDesk.Written(request.Layout), ImportDesk.HeadOf(sheet));
        await db.Set<ImportFile>().Where(f => f.Import == import.Id).ExecuteUpdateAsync(f => f.SetProperty(x => x.Progress, 0), ct);
        return Done.Value;
    }
}
