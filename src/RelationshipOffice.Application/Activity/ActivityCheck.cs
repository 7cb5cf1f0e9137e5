using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Reads every activity chain from its beginning and names each entry that does not hold.</summary>
public sealed class ActivityCheck(OfficeOptions options)
{
    /// <summary>Counts the entries and chains read, and says in a sentence each what is broken; none means all hold.</summary>
    public async Task<(long Entries, long Chains, IReadOnlyList<string> Broken)> RunAsync(CancellationToken ct)
    {
        var broken = new List<string>();
        long entries = 0, chains = 0;
        Subject? subject = null;
        var sequence = 0;
        var hash = ActivityChain.Beginning;
        await using var db = DatabaseSetup.ByHand(options.Database);
        await foreach (var entry in db.Activity.AsNoTracking()
            .OrderBy(e => e.SubjectKind).ThenBy(e => e.SubjectId).ThenBy(e => e.Sequence).AsAsyncEnumerable().WithCancellation(ct))
        {
            var about = new Subject(entry.SubjectKind, entry.SubjectId);
            if (about != subject)
            {
                (subject, sequence, hash) = (about, 0, ActivityChain.Beginning);
                chains++;
            }

            entries++;
            if (entry.Sequence != sequence + 1)
            {
                broken.Add($"{about.Kind} {about.Id}: entry {sequence + 1} is missing before entry {entry.Sequence}.");
            }
            else if (!entry.PreviousHash.AsSpan().SequenceEqual(hash))
            {
                broken.Add($"{about.Kind} {about.Id}: entry {entry.Sequence} does not follow the entry before it.");
            }

            if (!ActivityChain.Holds(entry))
            {
                broken.Add($"{about.Kind} {about.Id}: entry {entry.Sequence} ({entry.Event}, {entry.Moment:u}) was altered after it was written.");
            }

            (sequence, hash) = (entry.Sequence, entry.Hash);
        }

        return (entries, chains, broken);
    }
}
