using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What one rule says: the verdict, a sentence for people, its facts, its line, and what would change it.</summary>
public sealed record Finding(GovernanceRule Rule, Validity Validity, string Sentence)
{
    /// <summary>The two parties it is about, if it is about two.</summary>
    public PartyPair? Pair { get; init; }

    /// <summary>The one party it is about, if it is about one.</summary>
    public PartnerId? Party { get; init; }

    /// <summary>The domain it is about, where a rule on all domains speaks of one.</summary>
    public DecisionDomain? Domain { get; init; }

    public IReadOnlyList<FactUsed> Facts { get; init; } = [];

    public Threshold? Threshold { get; init; }

    /// <summary>What would change the verdict; empty when there is nothing to say.</summary>
    public string Change { get; init; } = "";

    /// <summary>Which facts are missing, each as a question to answer.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>With facts missing: the best verdict that they allow.</summary>
    public Validity? Best { get; init; }

    /// <summary>With facts missing: the worst verdict that they allow.</summary>
    public Validity? Worst { get; init; }

    /// <summary>Valid, but on facts that are old or that nobody verified (G15).</summary>
    public bool IsUnverified { get; init; }

    /// <summary>Another charter that it speaks of; for those who may see that charter only.</summary>
    public CharterId? Elsewhere { get; init; }

    /// <summary>How bad it is among findings of one rule and verdict; higher is worse.</summary>
    public decimal Measure { get; init; }

    /// <summary>The worse verdict first, then the unsure one, then by rule, then the higher measure; the sentence settles the rest, so that one case has one order.</summary>
    public static IComparer<Finding> WorstFirst { get; } = Comparer<Finding>.Create((one, other) =>
        (other.Validity, other.IsUnverified, one.Rule, other.Measure).CompareTo((one.Validity, one.IsUnverified, other.Rule, one.Measure)) is var order and not 0
            ? order
            : string.CompareOrdinal(one.Sentence, other.Sentence));
}
