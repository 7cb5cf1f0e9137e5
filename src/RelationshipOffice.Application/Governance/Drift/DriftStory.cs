using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>Reads from the stories of partners and charters what no record keeps: how competences and key persons changed.</summary>
internal sealed class DriftStory(OfficeDbContext db, OfficeClock clock)
{
    private const string Source = "The office's own record";

    public async Task<IReadOnlyList<CompetenceChange>> CompetencesAsync(IReadOnlyList<PartnerId> partners, CancellationToken ct)
    {
        var ids = partners.Select(p => p.Value).ToList();
        var entries = await db.Activity.AsNoTracking()
            .Where(a => a.SubjectKind == SubjectKind.Partner && ids.Contains(a.SubjectId)
                && (a.Event == nameof(CapabilityRated) || a.Event == nameof(CapabilityRemoved)))
            .OrderBy(a => a.SubjectId).ThenBy(a => a.Sequence)
            .Select(a => new { a.SubjectId, a.Sequence, a.Moment, a.Event, a.Content }).ToListAsync(ct);
        var ratings = new Dictionary<(Guid, string), int?>();
        var changes = new List<CompetenceChange>();
        foreach (var entry in entries)
        {
            var (competence, after) = entry.Event == nameof(CapabilityRated)
                ? Read<CapabilityRated>(entry.Content) is var rated ? (rated.Competence, (int?)rated.After) : default
                : (Read<CapabilityRemoved>(entry.Content).Competence, null);
            var known = (entry.SubjectId, competence.ToUpperInvariant());
            var isFirst = !ratings.TryGetValue(known, out var before);
            ratings[known] = after;
            // The first rating of what a partner always could is no change of it.
            if (!isFirst && before != after)
            {
                changes.Add(new CompetenceChange(
                    $"{entry.SubjectId:N}/{entry.Sequence}", PartnerId.From(entry.SubjectId), competence, before, after, clock.DayOf(entry.Moment), Source));
            }
        }

        return changes;
    }

    /// <summary>Who took the place of whom as sponsor or manager, since the parties signed.</summary>
    public async Task<IReadOnlyList<PersonChange>> PeopleAsync(CharterId charter, CancellationToken ct)
    {
        var signed = await db.Signatures.Where(s => s.Charter == charter).MaxAsync(s => (DateTimeOffset?)s.SignedAt, ct);
        var appointed = await db.Activity.AsNoTracking()
            .Where(a => a.SubjectKind == SubjectKind.Charter && a.SubjectId == charter.Value && a.Event == nameof(PartyPeopleAppointed))
            .OrderBy(a => a.Sequence).Select(a => new { a.Sequence, a.Moment, a.Content }).ToListAsync(ct);
        var told = appointed.ConvertAll(a => (a.Sequence, a.Moment, Now: Read<PartyPeopleAppointed>(a.Content)));
        var named = told.SelectMany(t => new[] { t.Now.Sponsor, t.Now.Manager }).OfType<PersonId>().Distinct().ToList();
        var people = await db.People.Where(p => named.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var last = new Dictionary<PartnerId, PartyPeopleAppointed>();
        var changes = new List<PersonChange>();
        foreach (var (sequence, moment, now) in told)
        {
            if (last.TryGetValue(now.Partner, out var before) && moment > signed)
            {
                (string Role, PersonId? Before, PersonId? After)[] roles =
                    [("sponsor", before.Sponsor, now.Sponsor), ("manager", before.Manager, now.Manager)];
                changes.AddRange(roles.Where(r => r.Before is not null && r.After is not null && r.Before != r.After).Select(r => new PersonChange(
                    $"{sequence}/{r.Role}", now.Partner, r.Role, people[r.Before!.Value], people[r.After!.Value], clock.DayOf(moment))));
            }

            last[now.Partner] = now;
        }

        return changes;
    }

    private static T Read<T>(string content) => JsonSerializer.Deserialize<T>(content, OfficeJson.Options)!;
}
