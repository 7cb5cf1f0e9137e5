using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Turns what happened to the loaded aggregates into chained activity rows, in the transaction of the change.</summary>
internal sealed class ActivityWriter(OfficeDbContext db, TimeProvider time)
{
    /// <summary>The moment of the last append by the database's clock; before any, the application's.</summary>
    public DateTimeOffset Moment { get; private set; } = time.GetUtcNow();

    /// <summary>Adds the rows to the context, locked chain by chain; answers whose story they belong to.</summary>
    public async Task<IReadOnlyList<Subject>> AppendAsync(Actor actor, CancellationToken ct)
    {
        var changed = db.ChangeTracker.Entries<AggregateRoot>().ToList();
        var silent = changed.Where(e => e.State != EntityState.Unchanged).Select(e => e.Metadata.ClrType.Name).ToList();
        var events = changed.SelectMany(e => e.Entity.TakeEvents()).ToList();
        if (events.Count == 0)
        {
            return silent.Count == 0 ? [] : throw new InvalidOperationException($"{silent[0]} changed without saying what happened.");
        }

        var changes = JsonSerializer.Serialize(ChangedFields.Of(db), OfficeJson.Options);
        var chains = events.GroupBy(e => e.About).OrderBy(g => g.Key.Kind).ThenBy(g => g.Key.Id).ToList();
        foreach (var chain in chains)
        {
            await AppendAsync(chain.Key, [.. chain], actor, changes, ct);
            changes = "[]";
        }

        return [.. chains.Select(g => g.Key)];
    }

    private async Task AppendAsync(Subject about, IReadOnlyList<DomainEvent> events, Actor actor, string changes, CancellationToken ct)
    {
        var (moment, sequence, hash) = await LockHeadAsync(about, ct);
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

    private async Task<(DateTimeOffset Moment, int Sequence, byte[] Hash)> LockHeadAsync(Subject about, CancellationToken ct)
    {
        // Two statements: under read committed the second one sees what the lock's last holder committed.
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"{about.Kind}/{about.Id}"}, 0))", ct);
        var kind = about.Kind.ToString();
        var head = await db.Database.SqlQuery<Head>(
            $"""
             select clock_timestamp() as moment, coalesce(a.sequence, 0) as sequence, a.hash
             from (select 1) one left join lateral (
                 select sequence, hash from activity
                 where subject_kind = {kind} and subject_id = {about.Id} order by sequence desc limit 1) a on true
             """).SingleAsync(ct);
        return (head.Moment, head.Sequence, head.Hash ?? ActivityChain.Beginning);
    }

    private sealed record Head(DateTimeOffset Moment, int Sequence, byte[]? Hash);
}
