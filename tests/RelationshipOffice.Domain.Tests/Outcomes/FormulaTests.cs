using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;

namespace RelationshipOffice.Domain.Tests.Outcomes;

public sealed class FormulaTests
{
    [Theory]
    [InlineData("7 + 0.2 × min([Days early], 100)", 26.6)]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 3 - 2", 5)]
    [InlineData("100 ÷ 8 : 5", 2.5)]
    [InlineData("-[Days early] + 100", 2)]
    [InlineData("abs(1 − 3)", 2)]
    [InlineData("max(1, 2; 3)", 3)]
    [InlineData("[ days EARLY ]", 98)]
    public void It_counts_as_people_do(string text, double value) => Assert.Equal((decimal)value, Formula.Of(text)!.Compute(Early));

    [Fact]
    public void It_names_each_measure_once() => Assert.Equal(["A", "B"], Formula.Of("[A] + [B] * [a]")!.Names);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Nothing_is_no_formula(string? text) => Assert.Null(Formula.Of(text));

    [Theory]
    [InlineData("[Unknown] + 1")]
    [InlineData("1 / 0")]
    [InlineData("1 / ([Days early] - 98)")]
    [InlineData("9999999999999999999999999999 * 9999999999999999999999999999")]
    [InlineData("1000000000000000 * 2")]
    public void Without_a_value_there_is_no_figure(string text) => Assert.Null(Formula.Of(text)!.Compute(Early));

    [Theory]
    [InlineData("1 +", 3)]
    [InlineData("(1", 2)]
    [InlineData("1)", 2)]
    [InlineData("[A", 2)]
    [InlineData("[] + 1", 2)]
    [InlineData("1..2", 4)]
    [InlineData("exec(1)", 5)]
    [InlineData("System.IO", 7)]
    [InlineData("abs(1, 2)", 9)]
    [InlineData("2 3", 3)]
    public void What_it_does_not_know_is_refused_with_the_place(string text, int place)
    {
        var refused = Assert.Throws<RuleBroken>(() => Formula.Of(text));

        Assert.Equal((OutcomeErrors.FormulaUnreadable.Code, "Formula"), (refused.Error.Code, refused.Error.Field));
        Assert.Contains($" at place {place} ", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Neither_length_nor_depth_breaks_it()
    {
        Assert.Equal(OutcomeErrors.FormulaTooLong, Assert.Throws<RuleBroken>(() => Formula.Of(new string('1', 501))).Error);
        Assert.Equal(OutcomeErrors.FormulaUnreadable.Code, Assert.Throws<RuleBroken>(() => Formula.Of(new string('(', 200) + "1" + new string(')', 200))).Error.Code);
        Assert.Equal(OutcomeErrors.FormulaUnreadable.Code, Assert.Throws<RuleBroken>(() => Formula.Of(new string('-', 200) + "1")).Error.Code);
    }

    private static decimal? Early(string name) => name.Equals("days early", StringComparison.OrdinalIgnoreCase) ? 98 : null;
}
