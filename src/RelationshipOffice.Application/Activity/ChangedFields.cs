using System.Collections;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Activity;

/// <summary>Reads before and after of every field that a save is about to change.</summary>
internal static class ChangedFields
{
    // Bookkeeping that says nothing to a reader.
    // So are answers on strategic fit: each is one person's, and is read only together with those of the others.
    // What a party notes for its own side leaves it in no form.
    private static readonly HashSet<string> Unsaid =
        [nameof(AggregateRoot.Version), nameof(AggregateRoot.Revision), nameof(FitAnswers.Scores), nameof(PartyNote.Confided)];

    // Where in the library words came from is the office's affair; parties read the story of a charter too.
    private static readonly HashSet<Type> Unread = [typeof(LibrarySource)];

    /// <summary>Fields of domain records only: credentials and keys live in types outside the domain and never get here.</summary>
    public static IReadOnlyList<FieldChange> Of(DbContext db) =>
        [.. db.ChangeTracker.Entries().Where(IsDomainRecord).SelectMany(FieldsOf)];

    private static bool IsDomainRecord(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && entry.Metadata.ClrType.Assembly == typeof(AggregateRoot).Assembly && !Unread.Contains(entry.Metadata.ClrType);

    private static IEnumerable<FieldChange> FieldsOf(EntityEntry entry)
    {
        var record = entry.Metadata.ClrType.Name;
        var own = entry.Properties.Where(p => !p.Metadata.IsShadowProperty());
        var nested = entry.ComplexProperties.SelectMany(c => c.Properties);
        foreach (var property in own.Concat(nested).Where(p => !Unsaid.Contains(p.Metadata.Name)))
        {
            var before = entry.State == EntityState.Added ? null : Say(property.OriginalValue);
            var after = entry.State == EntityState.Deleted ? null : Say(property.CurrentValue);
            if (before != after)
            {
                yield return new FieldChange(record, property.Metadata.Name, before, after);
            }
        }
    }

    private static string? Say(object? value) => value switch
    {
        null => null,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        string text => text,
        IEnumerable list => string.Join(", ", list.Cast<object>()),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
