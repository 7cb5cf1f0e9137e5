using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Overview;

/// <summary>What waits for a decision: signatures, overdue reviews and open decisions, each with what hangs on it.</summary>
internal sealed class WaitingForExecutives(OfficeDbContext db, OfficeClock clock)
{
    private static readonly DecisionState[] Open = [DecisionState.Proposed, DecisionState.InComment, DecisionState.Blocked, DecisionState.Escalated];

    public async Task<IReadOnlyList<WaitingDecision>> ReadAsync(RelationshipMap map, Actor actor, CancellationToken ct)
    {
        var reachable = db.Charters.ReachableBy(actor);
        var unsigned = await reachable.Where(c => c.Stage == Stage.InReview)
            .Select(c => new
            {
                c.Id,
                c.StageSince,
                Missing = c.Parties
                    .Where(p => !db.Signatures.Any(s => s.Charter == c.Id && s.VersionNumber == c.CurrentVersion && s.Partner == p.Partner))
                    .Select(p => db.Partners.Where(x => x.Id == p.Partner).Select(x => x.Name).FirstOrDefault()).ToList(),
            })
            // One collection only, so one statement multiplies nothing.
            .AsSingleQuery().ToListAsync(ct);
        var decisions = await db.Decisions.Where(d => Open.Contains(d.State) && reachable.Any(c => c.Id == d.Charter))
            .Select(d => new { d.Id, d.Charter, d.Title, d.State, d.AnswerBy }).ToListAsync(ct);
        return
        [
            .. unsigned.Select(c => On(map, c.Id, $"Signature of {string.Join(", ", c.Missing)}", clock.DayOf(c.StageSince), "since"))
                .Concat(map.Charters.Where(c => c.IsInForce && c.ReviewDate < clock.Today).Select(c => On(map, c.Id, "Review overdue", c.ReviewDate, "due")))
                .Concat(decisions.Select(d => On(map, d.Charter, Say(d.State, d.Title), d.AnswerBy, "answers by", $"/charters/{d.Charter}/decisions/{d.Id}")))
                .OfType<WaitingDecision>().OrderBy(w => w.On).ThenBy(w => w.Code, InOrder.Codes),
        ];
    }

    private static string Say(DecisionState state, string title) => state switch
    {
        DecisionState.Blocked => $"Blocked by an objection: {title}",
        DecisionState.Escalated => $"Escalated: {title}",
        DecisionState.InComment => $"In comment: {title}",
        _ => $"Consents to: {title}",
    };

    private static WaitingDecision? On(RelationshipMap map, CharterId id, string waits, DateOnly on, string word, string? address = null) =>
        map.CharterOf(id) is { } charter
            ? new(id, charter.Code, charter.Title, waits, on, $"{word} {on:d MMMM yyyy}", HangsOn(map, id), address ?? $"/charters/{id}")
            : null;

    private static string HangsOn(RelationshipMap map, CharterId id)
    {
        List<string> owed = [.. map.OwedBy(id).OrderByDescending(o => o.Contribution.Weight?.Value ?? 0).Select(o => o.Contribution.Weight is { } weight
            ? string.Create(CultureInfo.InvariantCulture, $"{weight} of {o.Outcome.Title}")
            : $"{(o.Contribution.Kind == Domain.Outcomes.ContributionKind.Enabler ? "an enabler" : "a threshold")} of {o.Outcome.Title}")];
        return owed.Count switch
        {
            0 => "No outcome.",
            <= 2 => $"{Sentence.Begin(Sentence.List(owed))}.",
            _ => $"{Sentence.Begin(owed[0])} and {owed.Count - 1} more.",
        };
    }
}
