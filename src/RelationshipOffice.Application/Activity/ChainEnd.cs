using System.Runtime.CompilerServices;
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

        var ends = await db.Database.SqlQuery<End>(EndsOf(stories)).ToListAsync(ct);
        return ends.ToDictionary(
            e => new Subject(Enum.Parse<SubjectKind>(e.Kind), e.Id), e => new ChainEnd(e.Moment, e.Sequence, e.Hash ?? ActivityChain.Beginning));
    }

    // Most commands add to one story. A list of unknown length would be planned anew each time, which costs more than reading does.
    private static FormattableString EndsOf(IReadOnlyList<Subject> stories) => stories is [var only]
        ? EndsOf("values ({0}, {1})", only.Kind.ToString(), only.Id)
        : EndsOf("select * from unnest({0}, {1})", stories.Select(s => s.Kind.ToString()).ToArray(), stories.Select(s => s.Id).ToArray());

    private static FormattableString EndsOf(string stories, object kinds, object ids) => FormattableStringFactory.Create(
        $$"""
          select s.id, s.kind, clock_timestamp() as moment, coalesce(a.sequence, 0) as sequence, a.hash
          from ({{stories}}) s(kind, id) left join lateral (
              select sequence, hash from activity
              where subject_kind = s.kind and subject_id = s.id order by sequence desc limit 1) a on true
          """, kinds, ids);

    private sealed record End(Guid Id, string Kind, DateTimeOffset Moment, int Sequence, byte[]? Hash);
}
