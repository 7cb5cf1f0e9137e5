using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What one drift rule found: a sentence with the fact, its day and source, and the line that it crossed.</summary>
/// <param name="About">Whom or what it is about, as one key: a pair, a party or a domain.</param>
/// <param name="FactKey">The record that shows it; the same record never signals twice.</param>
public sealed record DriftFinding(
    DriftRule Rule, string About, string FactKey, string Sentence, DateOnly FactOn, string Source, string Threshold, string ThresholdSource)
{
    /// <summary>The type that the fact points to; null where people must judge.</summary>
    public GovernanceType? Suggested { get; init; }

    /// <summary>Another charter that it speaks of: only for those who may see that one too.</summary>
    public CharterId? Elsewhere { get; init; }

    public static string KeyOf(PartyPair pair) => $"{pair.First.Value:N}/{pair.Second.Value:N}";

    public static string KeyOf(PartnerId party) => $"{party.Value:N}";

    /// <summary>A line that the guide draws and nobody sets.</summary>
    public static string Guide(DriftRule rule) => $"{rule}, domain guide §3.3";

    /// <summary>A line that the office may set.</summary>
    public static string Setting(DriftRule rule) => $"Setting of the office; {rule}, domain guide §3.3";
}
