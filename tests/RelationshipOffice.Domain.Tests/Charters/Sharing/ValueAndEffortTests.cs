using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Tests.Charters.Sharing;

/// <summary>What each party gets and gives, and when that is called out of balance.</summary>
public sealed class ValueAndEffortTests
{
    private static readonly PartnerId One = PartnerId.New(), Other = PartnerId.New();

    [Fact]
    public void Twenty_points_apart_is_balanced_and_more_is_not()
    {
        Assert.False(Read(Gets(One, 60), Gets(Other, 40), Gives(One, 40), Gives(Other, 60))[0].IsImbalanced);
        var seen = Read(Gets(One, 61), Gets(Other, 39), Gives(One, 40), Gives(Other, 60));
        Assert.All(seen, r => Assert.True(r.IsImbalanced));
        Assert.Equal([21, -21], seen.Select(r => r.Apart));
    }

    [Fact]
    public void An_imbalance_is_a_sentence_with_its_figures_and_the_rule() => Assert.Equal(
        [
            "By amounts in EUR, One gets 70 % of the value and gives 40 % of the effort: it gets more than it gives by 30 points, and more than 20 † count as an imbalance.",
            "By amounts in EUR, Other gets 30 % of the value and gives 60 % of the effort: it gives more than it gets by 30 points, and more than 20 † count as an imbalance.",
        ],
        Say(Gets(One, 70), Gets(Other, 30), Gives(One, 40), Gives(Other, 60)));

    [Fact]
    public void Scales_are_never_added_up()
    {
        var dollars = ValueLineTerms.Of(One, ValueKind.Value, "Sales abroad", Money.Of(900, "USD"), null);

        var seen = Read(Gets(One, 50), Gets(Other, 50), Gives(One, 50), Gives(Other, 50), dollars, Guess(One, ValueKind.Value, 5), Guess(Other, ValueKind.Effort, 5));

        Assert.Equal(["EUR", "EUR", null, null], seen.Select(r => r.Currency));
        Assert.Equal([0, 0, 100, -100], seen.Select(r => r.Apart));
    }

    [Fact]
    public void What_all_share_weighs_for_nobody_and_without_weights_nobody_can_tell()
    {
        Assert.Equal([ValueBalanceWords.NobodyCanTell], Say(Gets(null, 70), Gives(One, 40)));
        Assert.Equal([ValueBalanceWords.NobodyCanTell], Say(Gets(One, 70)));
        Assert.StartsWith("By amounts in EUR, value and effort are in balance: One gets 50 % of the value", Assert.Single(Say(Gets(null, 9), Gets(One, 5), Gets(Other, 5), Gives(One, 4), Gives(Other, 4))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_is_weighed_once_and_within_its_scale()
    {
        Refuses(ValueErrors.WeighedTwice.Code, "Lines.Estimate", () => ValueLineTerms.Of(One, ValueKind.Value, "A", Money.Of(1, "EUR"), 1));
        Refuses(ValueErrors.AmountNotPositive.Code, "Lines.Amount", () => ValueLineTerms.Of(One, ValueKind.Value, "A", Money.Of(0, "EUR"), null));
        Refuses(ValueErrors.EstimateOutOfRange.Code, "Lines.Estimate", () => Guess(One, ValueKind.Value, 6));
        Refuses("charter.value.words.missing", "Lines.Words", () => ValueLineTerms.Of(One, ValueKind.Value, " ", null, null));
    }

    [Fact]
    public void Lines_are_set_as_a_whole_and_the_same_lines_are_no_change()
    {
        var charter = ACharter.Between(One, Other);
        var value = new ValueAndEffort(charter);

        value.Set(charter, [Gets(One, 5), Gives(null, 3)]);
        value.Set(charter, [Gets(One, 5), Gives(null, 3)]);

        Assert.Equal(new ValueAndEffortSet(charter.Id, 1, 1), Assert.Single(value.TakeEvents()));
        Refuses(ValueErrors.Twice.Code, "Lines", () => value.Set(charter, [Gets(One, 5), Gets(One, 6)]));
        Refuses(CharterErrors.NotAParty.Code, "Lines[0].Party", () => value.Set(charter, [Gets(PartnerId.New(), 5)]));
        value.Set(charter, []);
        Assert.Empty(value.Lines);
    }

    [Fact]
    public void Only_an_open_draft_changes()
    {
        var charter = ACharter.Ready(One, Other);
        var value = new ValueAndEffort(charter);
        charter.InConvergence().At(Stage.InReview);

        Refuses(CharterErrors.FrozenForSigning.Code, null, () => value.Set(charter, [Gets(One, 5)]));
    }

    private static IReadOnlyList<BalanceReading> Read(params ValueLineTerms[] lines) => ValueBalance.Of(lines, [One, Other]);

    private static IReadOnlyList<string> Say(params ValueLineTerms[] lines) => ValueBalanceWords.Of(Read(lines), p => p == One ? "One" : "Other");

    private static ValueLineTerms Gets(PartnerId? party, decimal amount) => ValueLineTerms.Of(party, ValueKind.Value, "Savings", Money.Of(amount, "EUR"), null);

    private static ValueLineTerms Gives(PartnerId? party, decimal amount) => ValueLineTerms.Of(party, ValueKind.Effort, "Work", Money.Of(amount, "EUR"), null);

    private static ValueLineTerms Guess(PartnerId party, ValueKind kind, int estimate) => ValueLineTerms.Of(party, kind, "Trust", null, estimate);

    private static void Refuses(string code, string? field, Action act)
    {
        var error = Assert.Throws<RuleBroken>(act).Error;
        Assert.Equal((code, field), (error.Code, error.Field));
    }
}
