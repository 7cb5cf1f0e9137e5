using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Turns what happened to the loaded aggregates into chained activity rows, in the transaction of the change.</summary>
internal sealed class ActivityWriter(OfficeDbContext db, TimeProvider time)
{
    /// <summary>The moment of the last append by the database's clock; before any, the application's.</summary>
    public DateTimeOffset Moment { get; private set; } = time.GetUtcNow();

    /// <summary>Adds the rows to the context, with their chains locked, and has open pages told of them.</summary>
    public async Task AppendAsync(Actor actor, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<AggregateRoot>().ToList();
        var silent = changed.Where(e => e.State != EntityState.Unchanged).Select(e => e.Metadata.ClrType.Name).ToList();
        var events = changed.SelectMany(e => e.Entity.TakeEvents()).ToList();
        if (events.Count == 0)
        {
            if (silent.Count > 0)
            {
                throw new InvalidOperationException($"{silent[0]} changed without saying what happened.");
            }

            return;
        }

        var changes = JsonSerializer.Serialize(ChangedFields.Of(db), OfficeJson.Options);
        var chains = events.GroupBy(e => e.About).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Id).ToList();
        Subject[] stories = [.. chains.Select(c => c.Key)];
        ChangeFeed.Notify(db, stories);
        var ends = await db.LockChainsAsync(stories, ct);
        foreach (var chain in chains)
        {
            Append(chain.Key, ends[chain.Key], [.. chain], actor, changes);
            changes = "[]";
        }
    }

    private void Append(Subject about, ChainEnd end, IReadOnlyList<DomainEvent> events, Actor actor, string changes)
    {
        var (moment, sequence, hash) = end;
        var by = new ActivityBy(actor.Id.Value, actor.Name, actor.Address);
        Moment = moment;
        foreach (var happened in events)
        {
            var content = JsonSerializer.Serialize(happened, happened.GetType(), OfficeJson.Options);
            var previous = hash;
            sequence++;
            hash = ActivityChain.Hash(previous, about, sequence, by, moment, happened.GetType().Name, content, changes);
            db.Activity.Add(new ActivityEntry
            {
                SubjectKind = about.Kind,
                SubjectId = about.Id,
                Sequence = sequence,
                ActorId = actor.Id.Value,
                ActorName = actor.Name,
                Address = actor.Address,
                Moment = moment,
                Event = happened.GetType().Name,
                Content = content,
                Changes = changes,
                PreviousHash = previous,
                Hash = hash,
            });
            changes = "[]";
        }
    }
}
