using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>What one charter owes to an outcome; changed only through its outcome.</summary>
public sealed class Contribution
{
    private Contribution()
    {
    }

    internal Contribution(CharterId charter, ContributionTerms terms)
    {
        Id = ContributionId.New();
        Charter = charter;
        Terms = terms;
    }

    public ContributionId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public ContributionKind Kind { get; private set; }

    /// <summary>Only a share has one.</summary>
    public Percent? Weight { get; private set; }

    /// <summary>The measure from which it is read; without one there is no data.</summary>
    public MeasureId? Measure { get; private set; }

    public decimal? Baseline { get; private set; }

    public decimal? Target { get; private set; }

    public DateOnly? Starts { get; private set; }

    public DateOnly? Due { get; private set; }

    public Confidence Confidence { get; private set; }

    public string Evidence { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Which shares this enabler gates; none means all.</summary>
    public ContributionSet Gates { get; private set; } = ContributionSet.Empty;

    /// <summary>Its own plan on the measure that it is read from; none means the measure's plan.</summary>
    public PlanLine? Line => Target is null ? null : PlanLine.Of(Baseline!.Value, Target.Value, Starts!.Value, Due!.Value);

    internal ContributionTerms Terms
    {
        set
        {
            (Kind, Weight, Measure, Gates) = (value.Kind, value.Weight, value.Measure, value.Gates);
            (Baseline, Target, Starts, Due) = (value.Line?.Baseline, value.Line?.Target, value.Line?.Starts, value.Line?.Due);
            (Confidence, Evidence, Description) = (value.Confidence, value.Evidence, value.Description);
        }
    }
}
