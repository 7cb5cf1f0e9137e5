using System.Globalization;
using CsCheck;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Domain.Tests.Charters.Sharing.AShare;

namespace RelationshipOffice.Domain.Tests.Charters.Sharing;

/// <summary>The worked examples of domain guide §5 to the cent, and what holds whatever the terms and the actual are.</summary>
public sealed class GainShareCalculationTests
{
    private static readonly Gen<CostShare> Costs = Gen.OneOf(
        Gen.Select(Gen.Int[1, 200_000_000], Gen.Int[0, 5_000_000], Gen.Int[0, 10_000], (target, fee, share) =>
            CostShare.Linear(target / 100m, fee / 100m, Percent.Of(share / 100m))),
        Gen.Select(Gen.Int[1, 200_000_000], Gen.Int[1, 40], Gen.Int[0, 100], Gen.Int[0, 100], (target, edge, near, far) =>
            CostShare.Banded(target / 100m, 0, [Band(0, edge, near), Band(edge, null, far)], [Band(0, edge, far), Band(edge, null, near)])));

    private static readonly Gen<ResultPool> Pools = Gen.Select(Gen.Int[1, 20_000_000], Gen.Int[1, 9_999]).Select((amount, weight) =>
        ResultPool.Of(amount / 100m, [ResultArea.Of("On time", weight / 10_000m), ResultArea.Of("Safe", (10_000 - weight) / 10_000m)]));

    private static readonly Gen<GainShareTerms> Terms = Gen.Select(Costs, Pools.Null(), Gen.Int[0, 100_000_000].Nullable(), Gen.Int[0, 10_000])
        .Select((cost, pool, cap, one) => GainShareTerms.Of(
            Owner, "EUR", cost, pool, cap / 100m, [new(One, Percent.Of(one / 100m)), new(Other, Percent.Of((10_000 - one) / 100m))]));

    private static readonly Gen<(GainShareTerms Terms, GainShareResult Result)> Results =
        Gen.Select(Terms, Gen.Int[0, 400_000_000], Gen.Int[-100, 100], Gen.Int[-100, 100]).Select((terms, cost, first, second) => (terms, GainShareCalculation.Of(
            terms, new GainShareActual(Money.Of(cost / 100m, "EUR"), terms.Pool is null ? [] : [first / 100m, second / 100m]), _ => "Somebody")));

    [Theory]
    [InlineData("94", "3", "107", "13", "3")]
    [InlineData("108", "-4", "114", "6", "-4")]
    [InlineData("125", "-10", "125", "0", "-15")]
    public void A_half_of_the_difference_with_a_fee_and_a_cap(string actual, string result, string pays, string keep, string payersShare)
    {
        var seen = EvenShare.At(Number(actual));

        Assert.Equal(
            [result, pays, keep, payersShare],
            [In(seen.Result), In(seen.Whole!.Pays), In(seen.Whole.Keep), In(seen.Whole.PayersShare)]);
    }

    [Fact]
    public void A1_splits_sixty_to_forty() => Assert.Equal([Euro(1.8m), Euro(1.2m)], EvenShare.At(94).Parts.Select(p => p.Amount));

    [Fact]
    public void A3_says_that_the_cap_holds_and_what_it_would_be_without()
    {
        var seen = EvenShare.At(125);

        Assert.True(seen.IsCapped);
        Assert.Equal(Euro(-12.5m), seen.Uncapped);
        Assert.False(EvenShare.At(108).IsCapped);
    }

    [Fact]
    public void B_results_move_a_pool()
    {
        var pool = ResultPool.Of(2 * Million, [ResultArea.Of("Time", .4m), ResultArea.Of("Quality", .3m), ResultArea.Of("People", .3m)]);

        Assert.Equal(Euro(.16m), Of(pool: pool).At(null, .5m, 0, -.4m).Result);
        Assert.Null(Of(pool: pool).At(null, .5m, 0, -.4m).Whole);
    }

    [Theory]
    [InlineData("8.5", "0.65")]
    [InlineData("7.5", "0.9")]
    [InlineData("11.6", "-0.98")]
    [InlineData("12.5", "-1.8")]
    [InlineData("10", "0")]
    [InlineData("9", "0.5")]
    public void C_each_band_has_its_share(string final, string result) => Assert.Equal(result, In(Of(Bands).At(Number(final)).Result));

    [Fact]
    public void Cost_and_results_are_capped_together()
    {
        var terms = Of(CostShare.Linear(100 * Million, 10 * Million, Percent.Of(50)), ResultPool.Of(2 * Million, [ResultArea.Of("Time", 1)]), 5 * Million);

        Assert.Equal(Euro(-5), terms.At(108, -1).Result);
        Assert.Equal(Euro(-2), terms.At(108, 1).Result);
    }

    [Fact]
    public void Every_step_says_what_it_is_with_its_figures()
    {
        var steps = EvenShare.At(125).Steps;

        Assert.Equal(
            [
                "Target cost less actual cost: 100,000,000.00 − 125,000,000.00", "The partners' share of it: 50 % × −25,000,000.00",
                "No more loss than the cap: the larger of the result and −10,000,000.00", "The partners lose: rounded to cents, half away from zero",
                "Owner pays: 125,000,000.00 + 10,000,000.00 + (−10,000,000.00)", "The partners keep beside their cost: 10,000,000.00 + (−10,000,000.00)",
                "Owner's share of the difference: −25,000,000.00 − (−10,000,000.00)", "One's part of the result: 60 % × −10,000,000.00", "Other's part of the result: 40 % × −10,000,000.00",
            ],
            steps.Select(s => $"{s.Words}: {s.Formula}"));
        Assert.Equal([-25, -12.5m, -10, -10, 125, 0, -15, -6, -4], steps.Select(s => s.Figure / Million));
    }

    [Fact]
    public void The_payer_s_share_and_the_result_are_the_whole_difference() => Results.Sample(r =>
        r.Result.Whole!.PayersShare + r.Result.Result == r.Result.Whole.Variance && r.Result.Whole.Pays.Amount + r.Result.Whole.PayersShare.Amount == r.Terms.Cost!.Target + r.Terms.Cost.Fee);

    [Fact]
    public void The_split_sums_to_the_result() => Results.Sample(r => r.Result.Parts.Sum(p => p.Amount.Amount) == r.Result.Result.Amount);

    [Fact]
    public void No_loss_is_larger_than_the_cap() => Results.Sample(r => r.Terms.Cap is not { } cap || r.Result.Result.Amount >= -cap);

    [Fact]
    public void Nobody_gains_when_the_actual_grows() => Gen.Select(Terms, Gen.Int[0, 400_000_000], Gen.Int[0, 1_000_000]).Sample((terms, cost, more) =>
    {
        Money At(int cents) => GainShareCalculation.Of(
            terms, new GainShareActual(Money.Of(cents / 100m, "EUR"), terms.Pool is null ? [] : [0, 0]), _ => "").Result;
        return At(cost).Amount >= At(cost + more).Amount;
    });

    [Fact]
    public void Splits_leave_no_cent_over() => Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 10_000].List[1, 9]).Sample((cents, cuts) =>
    {
        var edges = cuts.Append(0).Append(10_000).Order().ToList();
        var shares = edges.Zip(edges.Skip(1), (from, to) => Percent.Of((to - from) / 100m)).ToList();
        var parts = LargestRemainder.Split(Money.Of(cents / 100m, "EUR"), shares);
        return parts.Sum(p => p.Amount) == cents / 100m && parts.Zip(shares).All(p => Math.Abs(p.First.Amount - (cents * p.Second.Value / 10_000)) < .01m);
    });

    [Fact]
    public void A_cent_left_over_goes_to_whoever_stands_first()
    {
        var thirds = new[] { Percent.Of(33.33m), Percent.Of(33.33m), Percent.Of(33.34m) };

        Assert.Equal([.33m, .33m, .34m], LargestRemainder.Split(Money.Of(1, "EUR"), thirds).Select(p => p.Amount));
        Assert.Equal([-.01m, 0], LargestRemainder.Split(Money.Of(-.01m, "EUR"), [Percent.Of(50), Percent.Of(50)]).Select(p => p.Amount));
    }

    [Fact]
    public void The_preview_reaches_from_twenty_below_to_twenty_above()
    {
        var preview = GainSharePreview.Of(EvenShare, []);

        Assert.Equal((41, -20, 20), (preview.Count, preview[0].Percent, preview[^1].Percent));
        Assert.Equal((Euro(80), Euro(10), Euro(10)), (preview[0].Cost, preview[0].Result, preview[0].PayersShare));
        Assert.Equal(Euro(-10), preview[^1].Result);
        Assert.Equal(Euro(0), preview[20].Result);
        Assert.Empty(GainSharePreview.Of(Of(pool: ResultPool.Of(1, [ResultArea.Of("Time", 1)])), [0]));
    }

    private static string In(Money money) => (money.Amount / Million).ToString("0.######", CultureInfo.InvariantCulture);
}
