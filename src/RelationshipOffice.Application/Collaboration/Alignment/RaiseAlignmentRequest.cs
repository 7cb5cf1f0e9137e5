using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Asks the parties of a charter to change scope, outcome, rule or measure, with what it would mean for each (domain guide
/// §7); the charter itself stays as it is. Whoever speaks for a party may, and officers. Refuses a missing title or wish
/// (<c>alignment.….missing</c>), an effect on a partner that is no party (<c>charter.party.unknown</c>) and a charter that is over
/// (<c>alignment.charter_over</c>).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class RaiseAlignmentRequest : Command<AlignmentRequestId>, IAlignmentFields
{
    public required CharterId Charter { get; init; }

    public AlignmentSubject Subject { get; set; }

    public string Title { get; set; } = "";

    public string Wish { get; set; } = "";

    public List<EffectOnParty> Effects { get; init; } = [];
}

internal sealed class RaiseAlignmentRequestValidator : AbstractValidator<RaiseAlignmentRequest>
{
    public RaiseAlignmentRequestValidator() => Include(new AlignmentFieldsRules());
}

internal sealed class RaiseAlignmentRequestHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RaiseAlignmentRequest, AlignmentRequestId>
{
    public async Task<Result<AlignmentRequestId>> HandleAsync(RaiseAlignmentRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayPropose(charter))
        {
            return DecisionErrors.NotForYou;
        }

        if (charter.IsOver)
        {
            return AlignmentErrors.CharterOver;
        }

        if (!request.SpeaksOfPartiesOnly(charter))
        {
            return CharterErrors.NotAParty;
        }

        var raised = request.RaiseIn(charter, actor.Id, clock.Today);
        db.AlignmentRequests.Add(raised);
        return raised.Id;
    }
}
