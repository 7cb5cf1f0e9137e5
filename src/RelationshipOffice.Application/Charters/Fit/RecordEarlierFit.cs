using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Records a strategic fit assessment that was made before, elsewhere, with where it is written down (domain guide §6).
/// Refuses a missing mode, conclusion (<c>fit.conclusion.missing</c>), reason or source, a day in the future
/// (<c>fit.date.in_future</c>) and a charter that is over (<c>fit.charter_is_over</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class RecordEarlierFit : Command<FitAssessmentId>
{
    public required CharterId Charter { get; init; }

    public FitMode? Mode { get; set; }

    public bool? Fits { get; set; }

    public string Reason { get; set; } = "";

    public DateOnly? On { get; set; }

    public string Source { get; set; } = "";
}

internal sealed class RecordEarlierFitValidator : AbstractValidator<RecordEarlierFit>
{
    public RecordEarlierFitValidator()
    {
        RuleFor(c => c.Mode).NotNull().WithErrorCode(FitErrors.ModeMissing.Code).WithMessage(FitErrors.ModeMissing.Message);
        RuleFor(c => c.Fits).NotNull().WithErrorCode(FitErrors.ConclusionMissing.Code).WithMessage(FitErrors.ConclusionMissing.Message);
        RuleFor(c => c.Reason).MustSayWhyItFits();
        RuleFor(c => c.On).NotNull().WithErrorCode("fit.date.missing").WithMessage("Say on which day it was concluded.");
        RuleFor(c => c.Source).NotEmpty().WithErrorCode("fit.source.missing").WithMessage("Where it is written down is needed.")
            .MaximumLength(Text.Line).WithErrorCode("fit.source.too_long").WithMessage($"The source may have {Text.Line} characters at most.");
    }
}

internal sealed class RecordEarlierFitHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordEarlierFit, FitAssessmentId>
{
    public async Task<Result<FitAssessmentId>> HandleAsync(RecordEarlierFit request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var made = FitAssessment.MadeBefore(
            charter, request.Mode!.Value, FitConclusion.Of(request.Fits, request.Reason), request.On!.Value, request.Source, clock.Today);
        db.FitAssessments.Add(made);
        return made.Id;
    }
}
