using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>What is none of somebody's business: ids to forge requests with, and words that no answer may hold.</summary>
internal sealed record Foreign(IReadOnlyDictionary<Type, IReadOnlyList<object>> Ids, IReadOnlyList<string> Secrets)
{
    public static async Task<Foreign> ReadAsync(OfficeDbContext db, IReadOnlyList<Charter> others, IReadOnlyList<Charter> mine, PartnerId? own, bool hidesPartners)
    {
        var records = await Records.ReadAsync(db);
        var ids = AForgedRequest.Every().SelectMany(AForgedRequest.KindsOf).Distinct().ToDictionary(
            kind => kind, kind => (IReadOnlyList<object>)[.. records.Of(kind).Where(r => records.IsForeignTo(r, [.. mine.Select(c => c.Id)], own)).Select(r => r.Id)]);
        return new Foreign(
            ids.Where(i => i.Value.Count > 0).ToDictionary(i => i.Key, i => i.Value),
            await ForeignWords.ReadAsync(db, others, mine, hidesPartners));
    }
}
