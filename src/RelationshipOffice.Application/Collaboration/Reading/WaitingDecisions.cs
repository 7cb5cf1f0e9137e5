using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// What waits for somebody in decisions: a consent or an acknowledgement of the own party, a written answer that it owes, an
/// invitation for a function.
/// </summary>
internal sealed class WaitingDecisions(OfficeDbContext db, OfficeClock clock)
{
    public async Task<IReadOnlyList<WaitingItem>> ReadAsync(Actor actor, CancellationToken ct) =>
        [.. await OfMyPartyAsync(actor, ct), .. await InvitationsAsync(actor, ct)];

    private async Task<IEnumerable<WaitingItem>> OfMyPartyAsync(Actor actor, CancellationToken ct)
    {
        if (actor.StandsFor is not { } party || !actor.May(Permission.TakeDecisionPositions))
        {
            return [];
        }

        var charters = await db.Charters.AsNoTracking().ReachableBy(actor)
            .Where(c => c.Parties.Any(p => p.Partner == party) && db.Decisions.Any(d => d.Charter == c.Id)).ToListAsync(ct);
        var mine = charters.Where(c => actor.SpeaksFor(c) == party).ToDictionary(c => c.Id);
        var ids = mine.Keys.ToList();
        var open = await db.Decisions.AsNoTracking()
            .Where(d => ids.Contains(d.Charter) && d.Evidence == ""
                && (d.State == DecisionState.Proposed || d.State == DecisionState.Blocked || d.State == DecisionState.Escalated || d.State == DecisionState.InComment))
            .ToListAsync(ct);
        var decisions = open.Select(d => d.Id).ToList();
        var voices = (await db.DecisionPositions.AsNoTracking().Where(p => decisions.Contains(p.Decision)).ToListAsync(ct)).ToLookup(p => p.Decision, p => p.Voice);
        var duties =
            from decision in open
            from duty in decision.StandingOn(clock.Today, [.. voices[decision.Id]]).Duties
            where duty.Party == party
            select Item(Wait.Decide, mine[decision.Charter], decision, duty.What == DecisionStance.Consent
                ? (FormattableString)$"{Named(decision)} waits for the consent of your side{Until(duty)}"
                : $"{Named(decision)} is in its comment period until {duty.By:d MMMM yyyy}. Silence then counts as acknowledged.");
        var owed = await db.Challenges.AsNoTracking().Where(c => ids.Contains(c.Charter) && c.Answer == null)
            .Join(db.Decisions.AsNoTracking(), c => c.Decision, d => d.Id, (c, d) => new { Challenge = c, Decision = d }).ToListAsync(ct);
        var answers = owed.Where(o => o.Decision.Deciders.Members.Contains(party)).Select(o => Item(
            Wait.Answer, mine[o.Decision.Charter], o.Decision,
            $"“{o.Decision.Title}” was challenged: your side owes a written answer by {o.Challenge.AnswerBy:d MMMM yyyy}.") with
        {
            Since = Moment(o.Challenge.RaisedOn),
        });
        return [.. duties, .. answers];
    }

    private async Task<IEnumerable<WaitingItem>> InvitationsAsync(Actor actor, CancellationToken ct)
    {
        var invited = await db.FunctionalPositions.AsNoTracking().Where(f => f.Person == actor.Id && f.Stance == null)
            .Join(db.Decisions.AsNoTracking(), f => f.Decision, d => d.Id, (f, d) => new
            {
                Invitation = f,
                Decision = d,
                Charter = db.Charters.First(c => c.Id == d.Charter),
            }).ToListAsync(ct);
        return invited
            .Where(i => !i.Decision.IsOver && i.Decision.StateOn(clock.Today) != DecisionState.InEffect)
            .Select(i => Item(
                Wait.SpeakForFunction, i.Charter, i.Decision, $"“{i.Decision.Title}” waits for the position of {FunctionNames.Of(i.Invitation.Function)}.") with
            {
                Since = Moment(i.Invitation.InvitedOn),
            });
    }

    private static string Named(Decision decision) => decision.Kind == DecisionKind.Amendment ? $"The amendment “{decision.Title}”" : $"“{decision.Title}”";

    private static string Until(Duty duty) => FormattableString.Invariant(duty.IsOverdue ? (FormattableString)$"; it was due on {duty.By:d MMMM yyyy}." : $" until {duty.By:d MMMM yyyy}.");

    private static WaitingItem Item(Wait kind, Charter charter, Decision decision, FormattableString sentence) => new(
        kind, charter.Id, charter.Code, charter.Title, FormattableString.Invariant(sentence), Moment(decision.NoticedOn), decision.Id);

    private static DateTimeOffset Moment(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
