using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What sharing gain and pain refuses.</summary>
public static class GainShareErrors
{
    public static readonly Error NothingShared = new(
        "charter.gain_share.nothing_shared", "Say what is shared: the difference to a target cost, a pool for results, or both.");

    public static readonly Error PayerMissing = new("charter.gain_share.payer.missing", "Choose the party that pays the cost.", "Payer");

    public static readonly Error PayerShares = new(
        "charter.gain_share.payer_shares", "The party that pays bears the rest of the difference; it takes no share among the partners.", "Splits");

    public static readonly Error TargetNotPositive = new("charter.gain_share.target.not_positive", "The target cost is above 0.", "Target");

    public static readonly Error FeeNegative = new("charter.gain_share.fee.negative", "A fee is 0 or more.", "Fee");

    public static readonly Error ShareMissing =
        new("charter.gain_share.share.missing", "Say which share of the difference the partners take, 0 to 100 %.", "Share");

    public static readonly Error CapNegative = new(
        "charter.gain_share.cap.negative", "The most that the partners can lose is 0 or more; leave it empty where there is no limit.", "Cap");

    public static readonly Error PoolNotPositive = new("charter.gain_share.pool.not_positive", "The pool for results is above 0.", "Pool");

    public static readonly Error AreasOutOfRange = new(
        "charter.gain_share.areas.out_of_range", $"A pool has 1 to {ResultPool.MostAreas} key result areas.", "Areas");

    public static readonly Error AreaTwice = new("charter.gain_share.area.twice", "Each key result area stands once.", "Areas");

    public static readonly Error WeightOutOfRange = new(
        "charter.gain_share.weight.out_of_range", "A weight is above 0 and up to 1, with four decimals at most.");

    public static readonly Error PartnerMissing = new("charter.gain_share.partner.missing", "Choose the partner, or take the line away.");

    public static readonly Error PartnerTwice = new("charter.gain_share.partner.twice", "Each partner has one share.", "Splits");

    public static readonly Error BandsMissing = new(
        "charter.gain_share.bands.missing", "Say what is shared on this side of the target too; 0 % where the partners share nothing.");

    public static readonly Error TooManyBands =
        new("charter.gain_share.bands.too_many", $"Each side of the target has {CostShare.MostBands} bands at most.");

    public static readonly Error BandsBeyond = new(
        "charter.gain_share.bands.beyond", "Only the last band goes on without end. Say where this one ends.");

    public static readonly Error BandsEnd = new(
        "charter.gain_share.bands.end", "The last band has no end, so that no cost is left out. Leave its end empty.");

    public static readonly Error BandEdge = new(
        "charter.gain_share.bands.edge", $"A band lies up to {CostBand.FurthestEdge.ToString("N0", CultureInfo.InvariantCulture)} % from the target, with two decimals at most.");

    public static readonly Error BandEmpty = new("charter.gain_share.bands.empty", "A band ends further from the target than it begins.");

    public static readonly Error ActualMissing =
        new("charter.gain_share.actual.missing", "Type an actual cost to see what comes of it.", "Actual");

    public static readonly Error ActualNegative = new("charter.gain_share.actual.negative", "An actual cost is 0 or more.", "Actual");

    public static readonly Error ScoreOutOfRange = new("charter.gain_share.score.out_of_range", "A score lies between −1 and +1.");

    public static readonly Error ScoresMissing =
        new("charter.gain_share.scores.missing", "Each key result area needs one score.", "Scores");

    public static readonly Error NotThere =
        new("charter.gain_share.not_there", "This charter does not say how gain and pain are shared.");

    public static Error WeightsNotWhole(decimal sum) => new(
        "charter.gain_share.weights.not_whole", $"The weights sum to {Say(sum)}; they have to sum to 1.", "Areas");

    public static Error SplitsNotWhole(decimal sum) => new(
        "charter.gain_share.splits.not_whole", $"The partners' shares sum to {Say(sum)} %; they have to sum to 100 %.", "Splits");

    public static Error BandsOverlap(decimal from, decimal edge) => new(
        "charter.gain_share.bands.overlap", $"This band begins at {Say(from)} % and the one before ends at {Say(edge)} %: they overlap.");

    public static Error BandsHole(decimal edge, decimal from) => new(
        "charter.gain_share.bands.hole", $"Nothing is said from {Say(edge)} % to {Say(from)} %. Begin this band at {Say(edge)} %.");

    private static string Say(decimal figure) => figure.ToString("0.####", CultureInfo.InvariantCulture);
}
