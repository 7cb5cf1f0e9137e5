using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Puts a decision before the parties, with the consent of the side that proposes it.</summary>
internal sealed class Proposing(OfficeDbContext db, OfficeClock clock, DecisionCourse course)
{
    public async Task<DecisionId> GiveNoticeAsync(Charter charter, Matter matter, Proposal proposal, Actor actor, CancellationToken ct)
    {
        await GuardAloneAsync(charter, matter.Kind, ct);
        var ruling = await course.RuleAsync(charter, matter, ct);
        var decision = new Decision(charter, matter, ruling, proposal, clock.Today, await db.WorkingDaysAsync(ct));
        db.Decisions.Add(decision);
        var positions = new List<DecisionPosition>();
        // Proposing in the name of a party is its word; an officer never gives it, and prepares only.
        if (actor.SpeaksFor(charter) is { } party)
        {
            var stance = ruling.Admits(party, DecisionStance.Consent) ? DecisionStance.Consent : DecisionStance.Acknowledge;
            positions.Add(new DecisionPosition(decision, party, DecisionSaid.ByParty(stance, "", actor.Id), clock.Today));
        }

        db.DecisionPositions.AddRange(positions);
        await course.SettleAsync(new DecisionInHand(charter, decision, positions), ct);
        return decision.Id;
    }

    /// <summary>An amendment is judged by the text and the rules in force, so nothing else may be changing either of them meanwhile.</summary>
    public async Task GuardAloneAsync(Charter charter, DecisionKind kind, CancellationToken ct)
    {
        if (kind == DecisionKind.Matter)
        {
            return;
        }

        var running = await db.Decisions.Where(d => d.Charter == charter.Id && d.Kind != DecisionKind.Matter).Running().Select(d => d.Kind).ToListAsync(ct);
        Rule.Guard(!running.Contains(DecisionKind.Amendment), AmendmentErrors.AmendmentRunning);
        Rule.Guard(kind != DecisionKind.Amendment || running.Count == 0, AmendmentErrors.ChangeOfTypeRunning);
    }
}
