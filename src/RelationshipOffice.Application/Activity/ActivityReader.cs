using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Turns activity entries into rows for people: names instead of ids, words instead of event names.</summary>
internal sealed partial class ActivityReader(OfficeDbContext db)
{
    private const int MostText = 400;

    public async Task<IReadOnlyList<ActivityRow>> ReadAsync(IQueryable<ActivityEntry> entries, Actor actor, CancellationToken ct)
    {
        var found = await entries.AsNoTracking().ToListAsync(ct);
        var changes = found.ToDictionary(e => e.Id, e => JsonSerializer.Deserialize<List<FieldChange>>(e.Changes, OfficeJson.Options)!);
        var names = await NamesAsync(
            [.. found.Select(e => e.SubjectId), .. changes.Values.SelectMany(c => c).SelectMany(c => IdsIn(c.Before).Concat(IdsIn(c.After)))], ct);
        return [.. found.Select(e => actor.MayRead(e.SubjectKind)
            ? Row(e, changes[e.Id], names)
            : new ActivityRow(e.Id, e.Moment, e.ActorName, Words(e.Event), e.SubjectKind, null, null, null, []))];
    }

    /// <summary>GovernanceChanged becomes "Governance changed".</summary>
    public static string Words(string name)
    {
        var spaced = Humps().Replace(name, " $1").ToLowerInvariant();
        return char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    private static ActivityRow Row(ActivityEntry entry, List<FieldChange> changes, Dictionary<Guid, string> names) => new(
        entry.Id, entry.Moment, entry.ActorName, Words(entry.Event), entry.SubjectKind,
        entry.SubjectKind == SubjectKind.Office ? null : entry.SubjectId, names.GetValueOrDefault(entry.SubjectId), ReasonIn(entry.Content),
        [.. changes.Where(c => c.Field != "Id").Select(c => new FieldChange(Words(c.Record), Words(c.Field), Say(c.Before, names), Say(c.After, names)))]);

    private static string? ReasonIn(string content)
    {
        using var json = JsonDocument.Parse(content);
        return json.RootElement.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;
    }

    private static string? Say(string? value, Dictionary<Guid, string> names)
    {
        if (value is null)
        {
            return null;
        }

        var named = Uuid().Replace(value, match => names.GetValueOrDefault(Guid.Parse(match.Value), "a record"));
        return named.Length <= MostText ? named : named[..MostText] + "…";
    }

    private static IEnumerable<Guid> IdsIn(string? value) => value is null ? [] : Uuid().Matches(value).Select(m => Guid.Parse(m.Value));

    private async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        // One statement for all kinds of name.
        var named = await db.Database.SqlQuery<Named>(
            $"""
             select id, name from partners where id = any({wanted})
             union all select id, name from people where id = any({wanted})
             union all select id, code || ' ' || title from charters where id = any({wanted})
             union all select id, title from outcomes where id = any({wanted})
             """).ToListAsync(ct);
        return named.ToDictionary(n => n.Id, n => n.Name);
    }

    [GeneratedRegex("(?<=[a-z])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    private sealed record Named(Guid Id, string Name);
}
