using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Takes a signal up by an alignment request to the parties; the charter itself stays as it is. Refuses a signal that was
/// answered (<c>signal.not_open</c>) and a request without title or wish (<c>alignment.….missing</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class AcceptSignal : Command<AlignmentRequestId>, IVersioned, IAlignmentFields
{
    public required DriftSignalId Signal { get; init; }

    public required uint Version { get; set; }

    public AlignmentSubject Subject { get; set; }

    public string Title { get; set; } = "";

    public string Wish { get; set; } = "";

    public List<EffectOnParty> Effects { get; init; } = [];
}

internal sealed class AcceptSignalValidator : AbstractValidator<AcceptSignal>
{
    public AcceptSignalValidator() => Include(new AlignmentFieldsRules());
}

internal sealed class AcceptSignalHandler(OfficeDbContext db, OfficeClock clock) : IHandler<AcceptSignal, AlignmentRequestId>
{
    public async Task<Result<AlignmentRequestId>> HandleAsync(AcceptSignal request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeSignalAsync(request.Signal, request.Version, actor, ct) is not { } signal)
        {
            return OfficeErrors.NotFound;
        }

        var charter = await db.Charters.SingleAsync(c => c.Id == signal.Charter, ct);
        if (!request.SpeaksOfPartiesOnly(charter))
        {
            return CharterErrors.NotAParty;
        }

        var raised = request.RaiseIn(charter, actor.Id, clock.Today);
        signal.Accept(raised.Id);
        db.AlignmentRequests.Add(raised);
        return raised.Id;
    }
}
