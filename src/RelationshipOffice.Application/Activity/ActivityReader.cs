using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Activity;

/// <summary>Turns activity entries into rows for people: names instead of ids, words instead of event names.</summary>
internal sealed partial class ActivityReader(OfficeDbContext db)
{
    private const int MostText = 400;

    public async Task<IReadOnlyList<ActivityRow>> SayAsync(IReadOnlyList<ActivityEntry> found, Actor actor, CancellationToken ct)
    {
        var changes = found.ToDictionary(e => e.Id, e => JsonSerializer.Deserialize<List<FieldChange>>(e.Changes, OfficeJson.Options)!);
        var names = await NamesAsync(
            [
                .. found.Select(e => e.SubjectId), .. found.SelectMany(e => IdsIn(e.Content)),
                .. changes.Values.SelectMany(c => c).SelectMany(c => IdsIn(c.Before).Concat(IdsIn(c.After))),
            ],
            actor, ct);
        return [.. found.Select(e => actor.MayRead(e.SubjectKind)
            ? Row(e, changes[e.Id], names)
            : new ActivityRow(e.Id, e.Moment, e.ActorName, EventSentence.Words(e.Event), e.SubjectKind, null, null, null, []))];
    }

    private static ActivityRow Row(ActivityEntry entry, List<FieldChange> changes, Dictionary<Guid, string> names)
    {
        using var json = JsonDocument.Parse(entry.Content);
        return new ActivityRow(
            entry.Id, entry.Moment, entry.ActorName, EventSentence.Of(entry.Event, json.RootElement, names.GetValueOrDefault), entry.SubjectKind,
            entry.SubjectKind == SubjectKind.Office ? null : entry.SubjectId, names.GetValueOrDefault(entry.SubjectId), ReasonIn(json.RootElement),
            [.. changes.Select(c => Readable(c, names)).OfType<FieldChange>()]);
    }

    private static string? ReasonIn(JsonElement content) =>
        content.TryGetProperty("reason", out var reason) && reason.ValueKind == JsonValueKind.String ? reason.GetString() : null;

    // A record's own id, empty text and a first "no" say nothing to a reader.
    private static FieldChange? Readable(FieldChange change, Dictionary<Guid, string> names)
    {
        var (before, after) = (Say(change.Before, names), Say(change.After, names));
        return change.Field == "Id" || before == after || (before is null && change.After == "False")
            ? null
            : new FieldChange(EventSentence.Words(change.Record), EventSentence.Words(change.Field), before, after);
    }

    private static string? Say(string? value, Dictionary<Guid, string> names)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var named = Uuid().Replace(value, match => names.GetValueOrDefault(Guid.Parse(match.Value), "a record"));
        return EventSentence.Value(named.Length <= MostText ? named : named[..MostText] + "…", _ => null);
    }

    private static IEnumerable<Guid> IdsIn(string? value) => value is null ? [] : Uuid().Matches(value).Select(m => Guid.Parse(m.Value));

    // One statement for all kinds of name; a name out of reach is not told.
    private async Task<Dictionary<Guid, string>> NamesAsync(IReadOnlyList<Guid> ids, Actor actor, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToArray();
        var partners = actor.May(Permission.AdministerPeople) ? db.Partners : db.PartnersReachableBy(actor);
        // Through object: the column is the uuid itself, only the typed id stands between.
        var names = partners.Select(p => new Named { Id = (Guid)(object)p.Id, Name = p.Name })
            .Concat(db.People.Select(p => new Named { Id = (Guid)(object)p.Id, Name = p.Name }))
            .Concat(db.Charters.ReachableBy(actor).Select(c => new Named { Id = (Guid)(object)c.Id, Name = c.Code + " " + c.Title }))
            .Concat(db.OutcomesFor(actor).Select(o => new Named { Id = (Guid)(object)o.Id, Name = o.Title }))
            .Concat(db.MeasuresFor(actor).Select(m => new Named { Id = (Guid)(object)m.Id, Name = m.Name }));
        if (actor.May(Permission.KeepLibrary))
        {
            names = names.Concat(db.LibraryStatements.Select(s => new Named { Id = (Guid)(object)s.Id, Name = s.Title }))
                .Concat(db.OfficeTemplates.Select(t => new Named { Id = (Guid)(object)t.Id, Name = t.Title }));
        }

        return await names.Where(n => wanted.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Name, ct);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    private sealed class Named
    {
        public Guid Id { get; init; }

        public string Name { get; init; } = "";
    }
}
