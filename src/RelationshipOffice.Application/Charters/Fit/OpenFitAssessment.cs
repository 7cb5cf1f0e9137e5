using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Opens a strategic fit assessment on which the people of all parties answer (domain guide §6). Refuses a missing mode
/// (<c>fit.mode.missing</c>), a charter that is over (<c>fit.charter_is_over</c>), and a second one beside one that is open
/// (<c>fit.open_already</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class OpenFitAssessment : Command<FitAssessmentId>
{
    public required CharterId Charter { get; init; }

    /// <summary>Full for a new relation, gap for a running one.</summary>
    public FitMode? Mode { get; set; }
}

internal sealed class OpenFitAssessmentValidator : AbstractValidator<OpenFitAssessment>
{
    public OpenFitAssessmentValidator() =>
        RuleFor(c => c.Mode).NotNull().WithErrorCode(FitErrors.ModeMissing.Code).WithMessage(FitErrors.ModeMissing.Message);
}

internal sealed class OpenFitAssessmentHandler(OfficeDbContext db, OfficeClock clock) : IHandler<OpenFitAssessment, FitAssessmentId>
{
    public async Task<Result<FitAssessmentId>> HandleAsync(OpenFitAssessment request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (await db.FitAssessments.AnyAsync(a => a.Charter == charter.Id && a.ConcludedOn == null, ct))
        {
            return FitErrors.OpenAlready;
        }

        var opened = FitAssessment.Open(charter, request.Mode!.Value, clock.Today);
        db.FitAssessments.Add(opened);
        return opened.Id;
    }
}
