using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Governance.Drift;

/// <summary>Builds cases for drift rules; says only what matters.</summary>
internal static class ADriftCase
{
    public static readonly PartnerId A = PartnerId.New();
    public static readonly PartnerId B = PartnerId.New();
    public static readonly DateOnly Began = new(2025, 1, 1);
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static DriftCase Network { get; } = Governed(GovernanceType.Network);

    public static DriftCase Led { get; } = Governed(GovernanceType.QuasiHierarchy, A);

    public static DriftCase Owned { get; } = Governed(GovernanceType.Hierarchy, A);

    public static Course<T> Course<T>(PartnerId of, PartnerId on, params (DateOnly On, T Value)[] readings) =>
        new(of, on, [.. readings.Select((r, i) => new Seen<T>(r.On, r.Value, $"It is {r.Value}.", "Annual report", $"fact {i}"))]);

    public static DateOnly Day(int year, int month = 6) => new(year, month, 1);

    private static DriftCase Governed(GovernanceType type, params PartnerId[] leads) => new(Began, Today, p => p == A ? "A" : "B")
    {
        Parties = [new DriftParty(A, [], ["Refurbishing"]), new DriftParty(B, [new DriftOffer("refurbishing", 3, Day(2026))], [])],
        Domains = [new DriftDomain(DecisionDomain.Quality, type, leads)],
    };
}
