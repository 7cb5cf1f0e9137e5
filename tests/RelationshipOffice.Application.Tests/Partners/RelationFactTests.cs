using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class RelationFactTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_fact_shows_on_both_partners_in_one_direction()
    {
        var (b, a) = await TwoAsync();

        await Door.SendAsync(RevenueShare(b, a)).ValueAsync();

        var fact = Assert.Single((await office.SeenAsync(a)).Facts);
        Assert.Equal((b, a), (fact.Partner.Id, fact.Counterpart.Id));
        Assert.Equal($"70 % of what {fact.Partner.Name} sells goes to {fact.Counterpart.Name}.", fact.Sentence);
        Assert.Equal(fact, Assert.Single((await office.SeenAsync(b)).Facts));
    }

    [Fact]
    public async Task Sources_may_disagree_about_the_same_day()
    {
        var (b, a) = await TwoAsync();
        await Door.SendAsync(RevenueShare(b, a)).ValueAsync();
        var other = RevenueShare(b, a, 55);
        other.Source = "Interview";

        await Door.SendAsync(other).ValueAsync();

        Assert.Equal(2, (await office.SeenAsync(b)).Facts.Count);
    }

    [Fact]
    public async Task The_same_source_for_the_same_day_is_refused()
    {
        var (b, a) = await TwoAsync();
        await Door.SendAsync(RevenueShare(b, a)).ValueAsync();

        await Door.SendAsync(RevenueShare(b, a, 55)).RefusedAsync(FactErrors.AlreadyRecorded);
    }

    [Fact]
    public async Task A_setter_is_kept_per_decision_domain()
    {
        var (b, a) = await TwoAsync();

        await Door.SendAsync(Set(b, a, DecisionDomain.Quality)).ValueAsync();
        await Door.SendAsync(Set(b, a, DecisionDomain.Price)).ValueAsync();

        Assert.Equal(2, (await office.SeenAsync(b)).Facts.Count(f => f.Kind == RelationFactKind.Setter));
    }

    [Fact]
    public async Task A_fact_in_the_future_is_refused()
    {
        var (b, a) = await TwoAsync();
        var command = RevenueShare(b, a);
        command.Date = Today.AddDays(1);

        var result = await Door.SendAsync(command);

        Assert.Equal(("evidence.date.in_future", "Date"), (Assert.Single(result.Errors).Code, result.Errors[0].Field));
    }

    [Fact]
    public async Task A_percentage_beyond_the_whole_is_refused()
    {
        var (b, a) = await TwoAsync();

        await Door.SendAsync(RevenueShare(b, a, 101)).RefusedAsync("percent.out_of_range");
    }

    [Fact]
    public async Task A_fact_on_itself_is_refused()
    {
        var (b, _) = await TwoAsync();

        await Door.SendAsync(RevenueShare(b, b)).RefusedAsync(FactErrors.WithItself);
    }

    [Fact]
    public async Task An_archived_partner_takes_no_facts()
    {
        var (b, a) = await TwoAsync();
        await Door.SendAsync(new ArchivePartner { Partner = a, Version = (await office.SeenAsync(a)).Version }).ValueAsync();

        await Door.SendAsync(RevenueShare(b, a)).RefusedAsync(PartnerErrors.IsArchived);
    }

    [Fact]
    public async Task A_mistake_is_removed_and_its_story_stays()
    {
        var (b, a) = await TwoAsync();
        var fact = await Door.SendAsync(RevenueShare(b, a)).ValueAsync();

        await Door.SendAsync(new RemoveRelationFact { Fact = fact, Reason = "Read from the wrong column." }).ValueAsync();

        var now = await office.SeenAsync(b);
        Assert.Empty(now.Facts);
        Assert.StartsWith("Removed revenue share towards", now.History[0].What, StringComparison.Ordinal);
        Assert.Equal("Read from the wrong column.", now.History[0].Reason);
    }

    [Fact]
    public async Task A_fact_that_is_gone_is_not_found() =>
        await Door.SendAsync(new RemoveRelationFact { Fact = RelationFactId.New(), Reason = "Mistake." }).RefusedAsync(OfficeErrors.NotFound);

    [Fact]
    public async Task Without_the_right_it_is_refused()
    {
        var (b, a) = await TwoAsync();
        var manager = office.As(await office.APersonAsync("Ravi Shah", Roles.PartnerManager, b));

        await manager.SendAsync(RevenueShare(b, a)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<(PartnerId B, PartnerId A)> TwoAsync() => (await office.APartnerAsync(), await office.APartnerAsync());

    private static RecordRelationFact Set(PartnerId b, PartnerId a, DecisionDomain domain) => new()
    {
        Partner = b,
        Counterpart = a,
        Kind = RelationFactKind.Setter,
        Domain = domain,
        Setter = Setter.Joint,
        Date = Today,
        Source = "Minutes of May",
    };
}
