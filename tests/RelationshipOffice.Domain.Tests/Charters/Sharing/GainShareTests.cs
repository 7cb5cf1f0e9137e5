using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Domain.Tests.Charters.Sharing.AShare;

namespace RelationshipOffice.Domain.Tests.Charters.Sharing;

/// <summary>What terms of gain and pain refuse, and when they stand still.</summary>
public sealed class GainShareTests
{
    [Fact]
    public void Shares_that_are_not_the_whole_are_refused() => Refuses(
        "charter.gain_share.splits.not_whole", "Splits",
        () => GainShareTerms.Of(Owner, "EUR", Bands, null, null, [new(One, Percent.Of(60)), new(Other, Percent.Of(30))]));

    [Fact]
    public void Weights_that_are_not_one_are_refused() => Refuses(
        "charter.gain_share.weights.not_whole", "Areas", () => ResultPool.Of(1, [ResultArea.Of("Time", .4m), ResultArea.Of("People", .3m)]));

    [Theory]
    [InlineData("1.01")]
    [InlineData("-1.01")]
    public void A_score_outside_minus_one_to_one_is_refused(string score) => Refuses(
        "charter.gain_share.score.out_of_range", "Scores[1]",
        () => Of(pool: ResultPool.Of(1, [ResultArea.Of("Time", .5m), ResultArea.Of("People", .5m)])).At(null, 0, Number(score)));

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_target_that_is_not_above_zero_is_refused(int target) => Refuses(
        "charter.gain_share.target.not_positive", "Target", () => CostShare.Linear(target, 0, Percent.Of(50)));

    [Fact]
    public void A_cap_below_zero_is_refused() => Refuses("charter.gain_share.cap.negative", "Cap", () => Of(Bands, cap: -1));

    [Fact]
    public void Another_currency_is_refused()
    {
        Refuses("money.currency.mixed", "Actual", () => GainShareCalculation.Of(EvenShare, new GainShareActual(Money.Of(94, "USD"), []), _ => ""));
        Refuses("money.currency.mixed", "Currency", () => _ = Money.Of(1, "EUR") + Money.Of(1, "USD"));
        Refuses("money.currency.unknown", "Currency", () => GainShareTerms.Of(Owner, "euro", Bands, null, null, [new(One, Percent.Of(100))]));
    }

    [Fact]
    public void Bands_that_overlap_leave_a_hole_or_end_are_refused()
    {
        Row("bands.overlap", "Below[1].From", Band(0, 10, 50), Band(8, null, 30));
        Row("bands.hole", "Below[1].From", Band(0, 10, 50), Band(12, null, 30));
        Row("bands.hole", "Below[0].From", Band(5, null, 50));
        Row("bands.end", "Below[0].To", Band(0, 10, 50));
        Row("bands.beyond", "Below[0].To", Band(0, null, 50), Band(10, null, 30));
        Row("bands.empty", "Below[0].To", Band(0, 0, 50), Band(0, null, 30));
        Row("bands.missing", "Below");
        Refuses("charter.gain_share.bands.missing", "Above", () => CostShare.Banded(10, 0, [Band(0, null, 50)], []));
    }

    [Fact]
    public void The_payer_takes_no_share_and_nobody_two()
    {
        Refuses("charter.gain_share.payer_shares", "Splits", () => GainShareTerms.Of(Owner, "EUR", Bands, null, null, [new(Owner, Percent.Of(100))]));
        Refuses("charter.gain_share.partner.twice", "Splits", () => GainShareTerms.Of(Owner, "EUR", Bands, null, null, [new(One, Percent.Of(50)), new(One, Percent.Of(50))]));
        Refuses("charter.gain_share.nothing_shared", null, () => Of());
    }

    [Fact]
    public void An_actual_is_asked_for_where_cost_is_shared_and_never_below_zero()
    {
        Refuses("charter.gain_share.actual.missing", "Actual", () => EvenShare.At(null));
        Refuses("charter.gain_share.actual.negative", "Actual", () => EvenShare.At(-1));
        Refuses("charter.gain_share.scores.missing", "Scores", () => EvenShare.At(94, 1));
    }

    [Fact]
    public void Terms_stand_as_they_were_set_with_the_partners_in_the_order_of_parties()
    {
        var charter = ACharter.Between(Owner, Other, One);
        var share = new GainShare(charter);
        var terms = Of(Bands, ResultPool.Of(2, [ResultArea.Of("Time", 1)]), 5);

        share.Set(charter, terms);
        share.Set(charter, terms);

        Assert.True(terms.InOrderOf([Owner, Other, One]).Is(share.Terms));
        Assert.Equal([Other, One], share.Terms!.Splits.Select(s => s.Partner));
        Assert.Single(share.TakeEvents());
        share.Set(charter, EvenShare);
        Assert.Null(share.Terms!.Pool);
        share.Drop(charter);
        Assert.Null(share.Terms);
        Refuses("charter.gain_share.not_there", null, () => share.Drop(charter));
    }

    [Fact]
    public void Only_an_open_draft_takes_another_formula()
    {
        var charter = ACharter.Ready(Owner, One, Other);
        var share = new GainShare(charter);
        share.Set(charter, EvenShare);
        charter.InConvergence().At(Stage.InReview);

        Refuses(CharterErrors.FrozenForSigning.Code, null, () => share.Set(charter, Of(Bands)));
        Refuses(CharterErrors.FrozenForSigning.Code, null, () => share.Drop(charter));
    }

    [Fact]
    public void Somebody_who_is_no_party_neither_pays_nor_shares()
    {
        var charter = ACharter.Between(Owner, One);

        Refuses(CharterErrors.NotAParty.Code, "Splits", () => new GainShare(charter).Set(charter, EvenShare));
        Refuses(CharterErrors.NotAParty.Code, "Payer", () => new GainShare(charter).Set(charter, GainShareTerms.Of(PartnerId.New(), "EUR", Bands, null, null, [new(One, Percent.Of(100))])));
    }

    private static void Row(string code, string field, params CostBand[] below) =>
        Refuses($"charter.gain_share.{code}", field, () => CostShare.Banded(10, 0, below, [Band(0, null, 50)]));

    private static void Refuses(string code, string? field, Action act)
    {
        var error = Assert.Throws<RuleBroken>(act).Error;
        Assert.Equal((code, field), (error.Code, error.Field));
    }
}
