using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Where the chain of one story ends, and the database's clock at that moment.</summary>
internal sealed record ChainEnd(DateTimeOffset Moment, int Sequence, byte[] Hash);

internal static class ChainEnds
{
    /// <summary>Waits until nobody else adds to the story, before the next statement, and keeps it until the transaction's end.</summary>
    public static void LockChain(this OfficeDbContext db, Subject story) => db.Ahead.Lock($"{story.Kind}/{story.Id}", 0);

    /// <summary>The ends of these chains, locked in the order given; each as its last holder left it.</summary>
    public static async Task<IReadOnlyDictionary<Subject, ChainEnd>> LockChainsAsync(
        this OfficeDbContext db, IReadOnlyList<Subject> stories, CancellationToken ct)
    {
        foreach (var story in stories)
        {
            db.LockChain(story);
        }

        var (kinds, ids) = (stories.Select(s => s.Kind.ToString()).ToArray(), stories.Select(s => s.Id).ToArray());
        var ends = await db.Database.SqlQuery<End>(
            $"""
             select s.id, s.kind, clock_timestamp() as moment, coalesce(a.sequence, 0) as sequence, a.hash
             from unnest({kinds}, {ids}) s(kind, id) left join lateral (
                 select sequence, hash from activity
                 where subject_kind = s.kind and subject_id = s.id order by sequence desc limit 1) a on true
             """).ToListAsync(ct);
        return ends.ToDictionary(
            e => new Subject(Enum.Parse<SubjectKind>(e.Kind), e.Id), e => new ChainEnd(e.Moment, e.Sequence, e.Hash ?? ActivityChain.Beginning));
    }

    private sealed record End(Guid Id, string Kind, DateTimeOffset Moment, int Sequence, byte[]? Hash);
}
