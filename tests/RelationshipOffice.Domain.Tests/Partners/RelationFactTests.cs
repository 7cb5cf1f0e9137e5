using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Tests.Partners;

public sealed class RelationFactTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData(RelationFactKind.RevenueShare, 100.01, "percent.out_of_range")]
    [InlineData(RelationFactKind.SpendShare, -1, "percent.out_of_range")]
    [InlineData(RelationFactKind.SpecificInvestment, 5, "fact.number.out_of_range")]
    [InlineData(RelationFactKind.InformationAsymmetry, 2.5, "fact.number.out_of_range")]
    [InlineData(RelationFactKind.MonthsToReplace, -1, "fact.number.out_of_range")]
    [InlineData(RelationFactKind.Alternatives, 1.5, "fact.number.out_of_range")]
    public void A_number_off_its_scale_is_refused(RelationFactKind kind, double number, string code) =>
        Assert.Equal(code, Assert.Throws<RuleBroken>(() => FactValue.Of(kind, (decimal)number)).Error.Code);

    [Theory]
    [InlineData(RelationFactKind.RevenueShare, "Number")]
    [InlineData(RelationFactKind.ContractualControl, "Holds")]
    [InlineData(RelationFactKind.LineAuthority, "Holds")]
    [InlineData(RelationFactKind.Exclusivity, "Note")]
    [InlineData(RelationFactKind.Setter, "Domain")]
    [InlineData(RelationFactKind.Codifiability, "Level")]
    public void What_a_kind_needs_is_asked_for_at_its_field(RelationFactKind kind, string field) =>
        Assert.Equal(field, Assert.Throws<RuleBroken>(() => FactValue.Of(kind)).Error.Field);

    [Fact]
    public void What_a_kind_does_not_use_is_dropped()
    {
        var value = FactValue.Of(RelationFactKind.RevenueShare, 70, holds: true, domain: DecisionDomain.Price, level: Level.High);

        Assert.Equal((70m, null, null, null), (value.Number, value.Holds, value.Domain, value.Level));
    }

    [Fact]
    public void A_fact_in_the_future_is_refused() =>
        Assert.Equal("evidence.date.in_future", Assert.Throws<RuleBroken>(() => Evidence.Of(Today.AddDays(1), "Report", false, Today)).Error.Code);

    [Fact]
    public void A_fact_without_a_source_is_refused() =>
        Assert.Equal("evidence.source.missing", Assert.Throws<RuleBroken>(() => Evidence.Of(Today, " ", false, Today)).Error.Code);

    [Fact]
    public void A_partner_has_no_fact_on_itself()
    {
        var acme = PartnerId.New();

        var broken = Assert.Throws<RuleBroken>(() =>
            new RelationFact(acme, acme, FactValue.Of(RelationFactKind.Alternatives, 0), Evidence.Of(Today, "Report", false, Today)));

        Assert.Equal(FactErrors.WithItself, broken.Error);
    }

    [Theory]
    [InlineData(RelationFactKind.RevenueShare, 70, "70 % of what B sells goes to A.")]
    [InlineData(RelationFactKind.SpendShare, 12.5, "12.5 % of what B spends in this category goes to A.")]
    [InlineData(RelationFactKind.MonthsToReplace, 1, "B would need 1 month to replace A.")]
    [InlineData(RelationFactKind.Alternatives, 0, "B has no alternatives to A.")]
    public void The_sentence_keeps_the_direction_of_B_on_A(RelationFactKind kind, double number, string sentence) =>
        Assert.Equal(sentence, FactSentence.Of(FactValue.Of(kind, (decimal)number), "B", "A"));

    [Fact]
    public void Who_sets_a_domain_is_said_by_name() => Assert.Equal(
        "A sets the parameters of quality and compliance today.",
        FactSentence.Of(FactValue.Of(RelationFactKind.Setter, domain: DecisionDomain.Quality, setter: Setter.Counterpart), "B", "A"));
}
