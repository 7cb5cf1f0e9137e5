using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>What is in it for the parties of a charter.</summary>
/// <param name="MayDraft">Change value, effort and how gain and pain are shared.</param>
/// <param name="LinesVersion">0 before there were lines.</param>
/// <param name="Balance">Whether value and effort are in balance, sentence by sentence.</param>
/// <param name="IsImbalanced">None: nobody can tell.</param>
/// <param name="ShareVersion">0 before there were terms.</param>
/// <param name="GainShare">None where nobody said how gain and pain are shared.</param>
public sealed record ValueShareDetails(
    CharterId Charter, bool MayDraft, uint LinesVersion, IReadOnlyList<ValueLineRow> Lines, IReadOnlyList<string> Balance, bool? IsImbalanced,
    uint ShareVersion, GainShareDetails? GainShare);

/// <summary>What a party (none: all together) gets or gives.</summary>
/// <param name="Weight">Its amount or estimate in words; empty where it is not weighed.</param>
public sealed record ValueLineRow(PartyRow? Party, ValueKind Kind, string Words, decimal? Amount, string? Currency, int? Estimate, string Weight);

/// <summary>How gain and pain are shared, with what would come of it; all amounts are of one currency.</summary>
/// <param name="Words">The terms, a sentence for each part.</param>
/// <param name="Preview">From 20 % below to 20 % above the target cost; empty where no cost is shared.</param>
/// <param name="PreviewSentence">What the preview shows.</param>
/// <param name="Result">What comes of the actual that was asked for; none where none was, or it was refused.</param>
/// <param name="Refused">What of the actual was refused, each with its field: Actual, or Scores[1].</param>
public sealed record GainShareDetails(
    GainShareRow Terms, IReadOnlyList<string> Words, IReadOnlyList<PreviewRow> Preview, string PreviewSentence,
    GainResultRow? Result, IReadOnlyList<Error> Refused);

/// <summary>The terms as they stand.</summary>
/// <param name="Share">The partners' percent of the whole difference; none where bands say it.</param>
public sealed record GainShareRow(
    PartyRow Payer, string Currency, decimal? Target, decimal? Fee, decimal? Share, IReadOnlyList<TextBand> Below, IReadOnlyList<TextBand> Above,
    decimal? Pool, IReadOnlyList<TextArea> Areas, decimal? Cap, IReadOnlyList<SplitRow> Splits)
{
    public CostSharing CostSharing => Target is null ? CostSharing.NotShared : Share is null ? CostSharing.Bands : CostSharing.OneShare;
}

/// <summary>A partner's percent of the result.</summary>
public sealed record SplitRow(PartyRow Partner, decimal Share);

/// <summary>What comes of one actual cost, so many percent above (below 0: below) the target.</summary>
public sealed record PreviewRow(int Percent, decimal Cost, decimal Result, decimal PayersShare, bool IsCapped);

/// <summary>What comes of the actual that was asked for, step by step.</summary>
/// <param name="Cost">The actual cost; none where no cost is shared.</param>
public sealed record GainResultRow(decimal? Cost, decimal Result, bool IsCapped, decimal Uncapped, IReadOnlyList<CalculationStep> Steps, IReadOnlyList<PartRow> Parts);

/// <summary>One partner's part of the result.</summary>
public sealed record PartRow(string Partner, decimal Share, decimal Amount);
