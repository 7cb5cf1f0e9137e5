using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Lets a decision go the way that the voices and the calendar give it, and carries out what changes the charter.</summary>
internal sealed class DecisionCourse(OfficeDbContext db, OfficeClock clock, VersionFreezer freezer, AmendmentCourse amendments)
{
    /// <summary>The rule that applies to a matter of this charter, said with the parties' names.</summary>
    public async Task<Ruling> RuleAsync(Charter charter, Matter matter, CancellationToken ct)
    {
        var names = await NamesAsync(charter, ct);
        return DecisionRules.For(matter, [.. charter.Parties.Select(p => p.Partner)], p => names.GetValueOrDefault(p, "a former party"));
    }

    /// <summary>After a voice: takes over the state, and carries out at once what changes the charter if its day has come.</summary>
    public async Task SettleAsync(DecisionInHand hand, CancellationToken ct)
    {
        if (hand.Decision.Kind == DecisionKind.Amendment && await amendments.LapsesAsync(hand.Charter, hand.Decision, ct))
        {
            return;
        }

        hand.Decision.Settle(hand.Voices, clock.Today);
        if (hand.Decision is { Kind: not DecisionKind.Matter, State: DecisionState.Decided } decided && decided.InEffectFrom <= clock.Today)
        {
            await TakeEffectAsync(hand, ct);
        }
    }

    /// <summary>The day has come. What changes the charter gives it its next version, unless an amendment has lost its ground.</summary>
    public async Task TakeEffectAsync(DecisionInHand hand, CancellationToken ct)
    {
        var (charter, decision, positions) = hand;
        if (decision.Kind == DecisionKind.Amendment && await amendments.LapsesAsync(charter, decision, ct))
        {
            return;
        }

        if (!decision.TakeEffect(clock.Today) || decision.Kind == DecisionKind.Matter)
        {
            return;
        }

        Consent[] consents =
        [
            .. positions.Where(p => p.Stance == DecisionStance.Consent).OrderBy(p => p.Partner.Value)
                .Select(p => new Consent(p.Partner, p.TakenBy, p.TakenOn)),
        ];
        await (decision.Kind == DecisionKind.Amendment
            ? amendments.CarryOutAsync(charter, decision, consents, ct)
            : ChangeTypeAsync(charter, decision, consents, ct));
    }

    // Open decisions of the domain come under the new rule; an amendment was consented to by the old ones, and lapses.
    private async Task ChangeTypeAsync(Charter charter, Decision decision, IReadOnlyList<Consent> consents, CancellationToken ct)
    {
        if (decision is not { ChangeTo: { } changeTo, Domain: { } domain })
        {
            return;
        }

        charter.Amend(domain, changeTo, decision.NewRule, decision.Id, [.. consents.Select(c => c.Partner)], clock.Today);
        db.CharterVersions.Add(await freezer.AmendAsync(charter, domain, decision.Id, consents, ct));
        foreach (var open in await OpenInAsync(charter.Id, domain, ct))
        {
            var voices = await db.DecisionPositions.Where(p => p.Decision == open.Id).ToListAsync(ct);
            open.RuleAnew(await RuleAsync(charter, Matter.In(charter, domain, open.Subjects), ct), [.. voices.Select(p => p.Voice)], clock.Today);
        }

        await amendments.LookAgainAsync(charter, ct);
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
