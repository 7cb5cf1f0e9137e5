namespace RelationshipOffice.Domain.Governance;

/// <summary>G15: a Valid that stands on facts older than 12 months (ownership 6), or that nobody verified, is "Valid, unverified".</summary>
internal static class Freshness
{
    public static Finding Marked(Finding finding, FactBook book, GovernanceSettings settings) =>
        finding.Validity == Validity.Valid && finding.Facts.Any(f => !f.IsSetAside && !IsSure(f, book.AsOf, settings))
            ? finding with { IsUnverified = true }
            : finding;

    private static bool IsSure(FactUsed fact, DateOnly today, GovernanceSettings settings) => fact.IsVerified
        && (fact.Date is not { } day || day.AddMonths(fact.IsOwnership ? settings.OwnershipMonths : settings.FactMonths) >= today);
}
