using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>The terms of a contribution, which cannot be wrong in themselves.</summary>
public sealed record ContributionTerms
{
    private ContributionTerms()
    {
    }

    public ContributionKind Kind { get; private init; }

    public Percent? Weight { get; private init; }

    public MeasureId? Measure { get; private init; }

    public PlanLine? Line { get; private init; }

    public Confidence Confidence { get; private init; }

    public string Evidence { get; private init; } = "";

    public string Description { get; private init; } = "";

    public ContributionSet Gates { get; private init; } = ContributionSet.Empty;

    /// <summary>A weighted share, over 0 to 100 %. Refuses no weight, and one that rounds to none, with <c>contribution.weight.missing</c>.</summary>
    public static ContributionTerms Share(decimal? weight)
    {
        Rule.Guard(weight is not null, OutcomeErrors.WeightMissing);
        var share = Percent.Of(weight!.Value, nameof(Weight));
        Rule.Guard(share.Value > 0, OutcomeErrors.WeightMissing);
        return new() { Kind = ContributionKind.Share, Weight = share };
    }

    /// <summary>An enabler before these shares; none named means all of them.</summary>
    public static ContributionTerms Enabler(params IEnumerable<ContributionId> gates) =>
        new() { Kind = ContributionKind.Enabler, Gates = new ContributionSet(gates) };

    public static ContributionTerms Threshold() => new() { Kind = ContributionKind.Threshold };

    /// <summary>
    /// Reads it from a measure of the outcome, by a plan of its own or the measure's. A plan without a measure is
    /// refused with <c>contribution.measure.missing</c>.
    /// </summary>
    public ContributionTerms ReadFrom(MeasureId? measure, PlanLine? line = null)
    {
        Rule.Guard(measure is not null || line is null, OutcomeErrors.PlanWithoutMeasure);
        return this with { Measure = measure, Line = line };
    }

    /// <summary>Says what is owed, how sure the office is, and on what evidence.</summary>
    public ContributionTerms Saying(string description, Confidence confidence, string evidence) => this with
    {
        Description = Text.Limited(description, Text.Paragraph, "contribution.description", "A description", nameof(Description)),
        Confidence = confidence,
        Evidence = Text.Limited(evidence, Text.Line, "contribution.evidence", "The evidence", nameof(Evidence)),
    };
}
