using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What a charter said on a day: the newest version that each of its parties had signed, or that a decision of theirs had
/// brought into force, by the end of that day in the office's zone, with its statements, governance and contributions. Out of
/// reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetCharterAsOf(CharterId Charter, DateOnly On) : IQuery<CharterAsOf>;

/// <param name="InForce">The version in force on that day; none when nothing was agreed yet.</param>
/// <param name="FirstAgreedOn">The day on which the first version came into force, if one did.</param>
public sealed record CharterAsOf(
    CharterId Charter, string Code, string Title, DateOnly On, AgreedText? InForce, DateOnly? FirstAgreedOn);

/// <summary>An agreed version with the day of its last signature, or of the decision that brought it into force.</summary>
public sealed record AgreedText(int Number, DateOnly AgreedOn, string ContentHash, CharterText Text);

internal sealed class GetCharterAsOfHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetCharterAsOf, CharterAsOf>
{
    public async Task<Result<CharterAsOf>> HandleAsync(GetCharterAsOf request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var versions = await db.CharterVersions.AsNoTracking()
            .Where(v => v.Charter == charter.Id && v.SetAside == null).OrderBy(v => v.Number).ToListAsync(ct);
        var signed = (await db.Signatures.AsNoTracking().Where(s => s.Charter == charter.Id)
            .Select(s => new { s.VersionNumber, s.Partner, s.SignedAt }).ToListAsync(ct)).ToLookup(s => s.VersionNumber);
        var agreed = new List<AgreedText>();
        foreach (var version in versions)
        {
            var text = CharterText.FromCanonical(version.Content);
            var signatures = signed[version.Number].ToList();
            if (version.Decision is not null || text.Parties.All(p => signatures.Exists(s => s.Partner.Value == p.Id)))
            {
                var since = version.Decision is null ? signatures.Max(s => s.SignedAt) : version.CreatedAt;
                agreed.Add(new AgreedText(version.Number, clock.DayOf(since), version.ContentHash, text));
            }
        }

        return new CharterAsOf(
            charter.Id, charter.Code, charter.Title, request.On,
            agreed.FindLast(a => a.AgreedOn <= request.On), agreed.Count > 0 ? agreed[0].AgreedOn : null);
    }
}
