using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class SupposingTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_supposed_stake_moves_the_verdict_and_nothing_is_saved()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        var charter = await office.ANetworkAsync(one, other);

        var answer = await Door.AskAsync(new WhatIf(charter.Id, [], [new SupposedStake(one, other, 60, 60)])).ValueAsync();

        var whole = answer.Moves[0];
        Assert.Equal((null, Validity.NoData, Validity.Invalid, true), (whole.Domain, whole.Before, whole.After, whole.IsMoved));
        Assert.Contains(answer.After.Domains[0].Worst!.Facts, f => f.Note == "assumed for this what-if");
        await using var db = office.Database();
        Assert.False(await db.Partners.AnyAsync(p => p.Stakes.Any(s => s.Owner == one), Ct));
    }

    [Fact]
    public async Task A_supposed_share_takes_the_place_of_the_known_one()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.DependsAsync(one, other, 75);
        await office.DependsAsync(other, one, 0);
        var charter = await office.ANetworkAsync(one, other);

        var answer = await Door.AskAsync(new WhatIf(
            charter.Id,
            [new SupposedFact(one, other, RelationFactKind.RevenueShare, 20), new SupposedFact(one, other, RelationFactKind.MonthsToReplace, 0)], [])).ValueAsync();

        Assert.Equal((Validity.Invalid, Validity.Valid), (Of(answer.Before), Of(answer.After)));
    }

    [Fact]
    public async Task What_no_fact_can_say_cannot_be_supposed()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        var charter = await office.ANetworkAsync(one, other);

        await Door.AskAsync(new WhatIf(charter.Id, [new SupposedFact(one, other, RelationFactKind.RevenueShare, 120)], [])).RefusedAsync("percent.out_of_range");
        await Door.AskAsync(new WhatIf(charter.Id, [], [new SupposedStake(one, one, 10, 10)])).RefusedAsync("stake.owns_itself");
        await Door.AskAsync(new WhatIf(charter.Id, [], [])).RefusedAsync("what_if.nothing");
    }

    [Fact]
    public async Task Others_suppose_only_what_their_own_partner_is_one_side_of()
    {
        var (own, other, third) = (await office.ASideAsync(), await office.ASideAsync(), await office.ASideAsync());
        var charter = await office.ANetworkAsync(own.Partner, other.Partner, third.Partner);
        var door = office.As(own.Manager);

        await door.AskAsync(new WhatIf(charter.Id, [], [new SupposedStake(own.Partner, other.Partner, 60, 60)])).ValueAsync();
        await door.AskAsync(new WhatIf(charter.Id, [], [new SupposedStake(third.Partner, other.Partner, 60, 60)])).RefusedAsync(OfficeErrors.NotFound);
        await office.As((await office.ASideAsync()).Manager)
            .AskAsync(new WhatIf(charter.Id, [], [new SupposedStake(own.Partner, other.Partner, 60, 60)])).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_owner_is_suggested_as_owner_and_a_stranger_suggests_nothing()
    {
        var (owner, owned) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.OwnsAsync(owner, owned, 100);

        var suggested = await Door.AskAsync(new SuggestGovernance([owner, owned], [DecisionDomain.Price])).ValueAsync();

        var ways = Assert.Single(suggested.Domains).Ways;
        Assert.Equal((GovernanceType.Hierarchy, owner, Validity.Valid), (ways[0].Type, ways[0].Lead?.Id, ways[0].Validity));
        Assert.Equal(Validity.Invalid, ways.Single(w => w is { Type: GovernanceType.Network, IsDelegated: false }).Validity);
        await Door.AskAsync(new SuggestGovernance([owner])).RefusedAsync("suggestion.partners.count");
        await office.As((await office.ASideAsync()).Manager).AskAsync(new SuggestGovernance([owner, owned])).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task In_a_group_every_party_is_tried_as_lead_and_the_weakest_pair_counts()
    {
        var (strong, weak, free) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await office.DependsAsync(weak, strong, 90);
        await office.DependsAsync(strong, weak, 0);
        foreach (var (one, other) in new[] { (strong, free), (free, strong), (weak, free), (free, weak) })
        {
            await office.DependsAsync(one, other, 0);
        }

        var suggested = await Door.AskAsync(new SuggestGovernance([strong, weak, free], [DecisionDomain.Quality])).ValueAsync();

        var ways = Assert.Single(suggested.Domains).Ways;
        Assert.Equal(7, ways.Count);
        Assert.Equal([strong, weak, free], suggested.Partners.Select(p => p.Id));
        // The same two alone may be led; with the third, over which the leader has no power, they may not.
        var pair = await Door.AskAsync(new SuggestGovernance([strong, weak], [DecisionDomain.Quality])).ValueAsync();
        Assert.NotEqual(Validity.Invalid, Led(pair, strong).Validity);
        Assert.True(Led(suggested, strong).Validity > Led(pair, strong).Validity);
        Assert.Contains(Led(suggested, strong).Reasons, r => r.Sentence.Contains(NameOf(suggested, free), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_every_answer_asks_for_a_market_no_charter_is_needed()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await AnswerAsync(one, other, RelationFactKind.Complexity, Level.Low);
        await AnswerAsync(one, other, RelationFactKind.Codifiability, Level.High);
        Assert.False((await Door.AskAsync(new SuggestGovernance([one, other])).ValueAsync()).IsMarket);
        await AnswerAsync(one, other, RelationFactKind.Capability, Level.High);

        Assert.True((await Door.AskAsync(new SuggestGovernance([one, other])).ValueAsync()).IsMarket);
    }

    private Task AnswerAsync(PartnerId of, PartnerId on, RelationFactKind kind, Level level) => Door.SendAsync(new RecordRelationFact
    {
        Partner = of,
        Counterpart = on,
        Kind = kind,
        Level = level,
        Date = AJudgement.Today,
        Source = "Interview",
    }).ValueAsync();

    private static SuggestedWay Led(SuggestionDetails suggestion, PartnerId lead) =>
        suggestion.Domains[0].Ways.Single(w => w.Type == GovernanceType.QuasiHierarchy && w.Lead?.Id == lead);

    private static string NameOf(SuggestionDetails suggestion, PartnerId partner) => suggestion.Partners.Single(p => p.Id == partner).Name;

    private static Validity Of(VerdictDetails verdict) => verdict.Domains[0].Findings.Single(f => f.Rule == GovernanceRule.G7).Validity;
}
