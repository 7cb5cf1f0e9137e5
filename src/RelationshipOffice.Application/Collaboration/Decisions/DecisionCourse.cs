using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Lets a decision go the way that the voices and the calendar give it, and carries out a change of type.</summary>
internal sealed class DecisionCourse(OfficeDbContext db, OfficeClock clock, VersionFreezer freezer)
{
    /// <summary>The rule that applies to a matter of this charter, said with the parties' names.</summary>
    public async Task<Ruling> RuleAsync(Charter charter, Matter matter, CancellationToken ct)
    {
        var names = await NamesAsync(charter, ct);
        return DecisionRules.For(matter, [.. charter.Parties.Select(p => p.Partner)], p => names.GetValueOrDefault(p, "a former party"));
    }

    /// <summary>After a voice: takes over the state, and carries a change of type out at once if its day has come.</summary>
    public async Task SettleAsync(DecisionInHand hand, CancellationToken ct)
    {
        hand.Decision.Settle(hand.Voices, clock.Today);
        if (hand.Decision is { Kind: DecisionKind.ChangeOfType, State: DecisionState.Decided } decided && decided.InEffectFrom <= clock.Today)
        {
            await TakeEffectAsync(hand, ct);
        }
    }

    /// <summary>The day has come. A change of type gives the charter its next version; open decisions of the domain are ruled anew.</summary>
    public async Task TakeEffectAsync(DecisionInHand hand, CancellationToken ct)
    {
        var (charter, decision, positions) = hand;
        if (!decision.TakeEffect(clock.Today) || decision is not { ChangeTo: { } changeTo, Domain: { } domain })
        {
            return;
        }

        Consent[] consents =
        [
            .. positions.Where(p => p.Stance == DecisionStance.Consent).OrderBy(p => p.Partner.Value)
                .Select(p => new Consent(p.Partner, p.TakenBy, p.TakenOn)),
        ];
        charter.Amend(domain, changeTo, decision.NewRule, decision.Id, [.. consents.Select(c => c.Partner)], clock.Today);
        db.CharterVersions.Add(await freezer.AmendAsync(charter, domain, decision.Id, consents, ct));
        foreach (var open in await OpenInAsync(charter.Id, domain, ct))
        {
            var voices = await db.DecisionPositions.Where(p => p.Decision == open.Id).ToListAsync(ct);
            open.RuleAnew(await RuleAsync(charter, Matter.In(charter, domain, open.Subjects), ct), [.. voices.Select(p => p.Voice)], clock.Today);
        }
    }

    /// <summary>Matters of a domain that are not decided yet: a change of type gives them another rule.</summary>
    public Task<List<Decision>> OpenInAsync(CharterId charter, DecisionDomain domain, CancellationToken ct) => db.Decisions
        .Where(d => d.Charter == charter && d.Domain == domain && d.Kind == DecisionKind.Matter
            && (d.State == DecisionState.Proposed || d.State == DecisionState.Blocked || d.State == DecisionState.Escalated))
        .OrderBy(d => d.NoticedOn).ToListAsync(ct);

    public async Task<Dictionary<PartnerId, string>> NamesAsync(Charter charter, CancellationToken ct)
    {
        var ids = charter.Parties.Select(p => p.Partner).ToList();
        return await db.Partners.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }
}
