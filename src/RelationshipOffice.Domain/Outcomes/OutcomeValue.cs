using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// What the charters explain of an outcome (domain guide §5, §3.4 13). All figures are points of 100 %:
/// <paramref name="Explained"/> is Σ weight × attainment over the shares that have data, <paramref name="Measured"/>
/// their weights, <paramref name="Assigned"/> the weights of all shares. Weights 40/35/25 at .75/.50/0 explain 47.5.
/// </summary>
public sealed record OutcomeValue(decimal Explained, decimal Measured, decimal Assigned, bool AThresholdFails, ContributionId? Weakest)
{
    /// <summary>Weight that no charter has taken on: shown, never hidden.</summary>
    public decimal Unassigned => 100 - Assigned;

    /// <summary>"47.5 % explained by charters.", or "47.5 of 75 % measured." when some shares have no data.</summary>
    public string Sentence => (Assigned, Measured) switch
    {
        (0, _) => "No charter has taken a share of this outcome yet.",
        (_, 0) => "No data: no share of this outcome was observed yet.",
        var (assigned, measured) when measured < assigned => $"{Say(Explained)} of {Say(Measured)} % measured.",
        _ => $"{Say(Explained)} % explained by charters.",
    };

    /// <summary>
    /// Adds up the parts. An enabler known to be unmet sets the shares that it gates to nothing; one without data gates
    /// nothing, for no data is not bad. Weakest is the part that costs most: an unmet enabler before a share, then a
    /// threshold that fails, then the share furthest behind its own plan, weight for weight; none when nothing is behind.
    /// </summary>
    public static OutcomeValue Of(IReadOnlyList<Part> parts)
    {
        var shares = parts.Where(p => p.Kind == ContributionKind.Share).ToList();
        var unmet = parts.Where(p => p.Kind == ContributionKind.Enabler && p.IsUnmet).ToList();
        return Of(shares, unmet, parts);
    }

    /// <summary>
    /// The same outcome if one charter left: its shares are gone, and what only it enabled is no longer enabled. The
    /// weights of the others are not raised. 40/35/25 at .75/.50/0 without the second: 47.5 becomes 30.
    /// </summary>
    public static OutcomeValue Without(CharterId charter, IReadOnlyList<Part> parts) => Without([charter], parts);

    /// <summary>The same if several charters left at once, as when a partner leaves.</summary>
    public static OutcomeValue Without(IReadOnlyCollection<CharterId> charters, IReadOnlyList<Part> parts)
    {
        List<Part> staying = [.. parts.Where(p => !charters.Contains(p.Charter))];
        var lost = parts.Where(p => charters.Contains(p.Charter) && p.Kind == ContributionKind.Enabler);
        var unmet = staying.Where(p => p.Kind == ContributionKind.Enabler && p.IsUnmet).Concat(lost).ToList();
        return Of([.. staying.Where(p => p.Kind == ContributionKind.Share)], unmet, staying);
    }

    /// <summary>
    /// What one part has realised, in points of its outcome (0–100): weight × attainment of a share, nothing while an enabler
    /// that gates it is known to be unmet; enablers and thresholds add nothing by themselves. 40 % at .75 is 30.
    /// </summary>
    public static decimal RealisedBy(Part part, IReadOnlyList<Part> parts) =>
        part.Kind == ContributionKind.Share && !parts.Any(p => p.Kind == ContributionKind.Enabler && p.IsUnmet && p.GatesShare(part.Id)) ? Points(part) : 0;

    private static OutcomeValue Of(List<Part> shares, List<Part> unmet, IReadOnlyList<Part> parts)
    {
        var failing = parts.Where(p => p.Kind == ContributionKind.Threshold && p.IsUnmet).ToList();
        var measured = shares.Where(s => s.Attainment is not null).ToList();
        var blocking = unmet.Find(e => measured.Exists(s => e.GatesShare(s.Id)));
        return new(
            Round(measured.Where(s => !unmet.Exists(e => e.GatesShare(s.Id))).Sum(Points)),
            measured.Sum(s => s.Weight.Value),
            shares.Sum(s => s.Weight.Value),
            failing.Count > 0,
            (blocking ?? failing.FirstOrDefault() ?? FurthestBehind(measured))?.Id);
    }

    private static Part? FurthestBehind(List<Part> shares) =>
        shares.Where(s => Shortfall(s) > 0).OrderByDescending(Shortfall).FirstOrDefault();

    private static decimal Points(Part share) => share.Weight.Value * (share.Attainment?.Value ?? 0) / 100;

    private static decimal Shortfall(Part share) =>
        share.Weight.Value * ((share.Expected?.Value ?? 100) - share.Attainment!.Value.Value) / 100;

    private static decimal Round(decimal value) => Math.Round(value, 2, MidpointRounding.AwayFromZero);

    private static string Say(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
