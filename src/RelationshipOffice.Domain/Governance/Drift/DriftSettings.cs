namespace RelationshipOffice.Domain.Governance;

/// <summary>Every threshold of the drift rules that the guide leaves to the office, with its default.</summary>
public sealed record DriftSettings
{
    public static DriftSettings Default { get; } = new();

    /// <summary>A share of sales from so many per cent on ties the seller (D3, D9).</summary>
    public decimal HalfOfSales { get; init; } = 50;

    /// <summary>So many decisions are looked back on for a hidden leader (D4).</summary>
    public int DecisionsLookedAt { get; init; } = 10;

    /// <summary>Proposals of one party above this many per cent show a hidden leader (D4).</summary>
    public decimal ProposedAbove { get; init; } = 70;

    /// <summary>Months that are looked back on for challenges and late consents (D5, D8).</summary>
    public int MonthsLookedAt { get; init; } = 12;

    /// <summary>Decisions of the leader challenged or waived above this many per cent (D5).</summary>
    public decimal ChallengedAbove { get; init; } = 30;

    /// <summary>So many missed duties of the leader are too many (D5).</summary>
    public int MissedDuties { get; init; } = 2;

    /// <summary>The rating from which a follower is grown up, 0–4 (D6).</summary>
    public int GrownUpFrom { get; init; } = 3;

    /// <summary>So many last audits without a finding show it (D6).</summary>
    public int CleanAudits { get; init; } = 4;

    /// <summary>So many late consents within the months looked at (D8).</summary>
    public int LateConsents { get; init; } = 2;

    /// <summary>Days until a signal is to be answered.</summary>
    public int DaysToAnswer { get; init; } = 30;
}
