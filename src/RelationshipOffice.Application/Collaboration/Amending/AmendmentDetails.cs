using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>What an amendment changes, and which version holds until when.</summary>
/// <param name="Became">Number of the version that it became; none while it is not in force.</param>
/// <param name="LapsedBecause">Why it fell away; empty unless it did.</param>
public sealed record AmendmentDetails(DateOnly WantedOn, int? Became, string LapsedBecause, IReadOnlyList<ComparedPart> Parts)
{
    internal static async Task<AmendmentDetails?> ReadAsync(OfficeDbContext db, Decision decision, CancellationToken ct)
    {
        if (decision.Kind != DecisionKind.Amendment)
        {
            return null;
        }

        var became = await db.CharterVersions.Where(v => v.Decision == decision.Id).Select(v => (int?)v.Number).FirstOrDefaultAsync(ct);
        var content = decision.NewReviewDate is null ? null : await db.CharterVersions
            .Where(v => v.Charter == decision.Charter && v.Number == decision.CharterVersion).Select(v => v.Content).FirstOrDefaultAsync(ct);
        var review = content is null ? (DateOnly?)null : CharterText.FromCanonical(content).ReviewDate;
        return new AmendmentDetails(
            decision.WantedOn!.Value, became, decision.LapsedBecause, AmendmentWords.Parts(decision.Changes, review, decision.NewReviewDate));
    }
}

/// <summary>The newest amendment of a charter while it is under way, or has lapsed and nothing has come in its place.</summary>
/// <param name="On">From when it is to be in force, as far as that is known today.</param>
public sealed record AmendmentBrief(DecisionId Decision, string Title, DecisionState State, DateOnly On, string LapsedBecause)
{
    public bool IsUnderWay => State != DecisionState.Lapsed;

    internal static async Task<AmendmentBrief?> ReadAsync(OfficeDbContext db, CharterId charter, DateOnly today, CancellationToken ct)
    {
        var newest = await db.Decisions.AsNoTracking().Where(d => d.Charter == charter && d.Kind == DecisionKind.Amendment)
            .OrderByDescending(d => d.Id).FirstOrDefaultAsync(ct);
        return newest is null || (newest.IsOver && newest.State != DecisionState.Lapsed) || newest.State == DecisionState.InEffect
            ? null
            : new AmendmentBrief(newest.Id, newest.Title, newest.StateOn(today), newest.InEffectFrom ?? newest.WantedOn!.Value, newest.LapsedBecause);
    }
}

/// <summary>The decision that brought a version into force.</summary>
public sealed record VersionOrigin(DecisionId Decision, string Title, bool IsAmendment, DateOnly InEffectFrom)
{
    internal static async Task<Dictionary<DecisionId, VersionOrigin>> ReadAsync(OfficeDbContext db, CharterId charter, CancellationToken ct) =>
        (await db.Decisions.AsNoTracking()
            .Where(d => d.Charter == charter && d.InEffectFrom != null && db.CharterVersions.Any(v => v.Decision == d.Id))
            .Select(d => new { d.Id, d.Title, d.Kind, d.InEffectFrom }).ToListAsync(ct))
        .ToDictionary(d => d.Id, d => new VersionOrigin(d.Id, d.Title, d.Kind == DecisionKind.Amendment, d.InEffectFrom!.Value));
}
