using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Persistence;

/// <summary>What to say when a named index or check of the database refuses a row; declared where the map names it.</summary>
internal static class NamedConstraints
{
    private static readonly ConcurrentDictionary<string, Error> Errors = new();

    /// <summary>Names a unique index and the refusal that its violation becomes.</summary>
    public static IndexBuilder<T> Refuses<T>(this IndexBuilder<T> index, string name, Error error)
    {
        Errors[name] = error;
        return index.IsUnique().HasDatabaseName(name);
    }

    /// <summary>
    /// Two names that people cannot tell apart count as one: capitals, signs that nobody sees, runs of spaces and the ways to
    /// write one letter (é as one sign or two, full width) make no difference. The text itself is kept as typed.
    /// </summary>
    public static void RefusesTheSameTo<T>(this EntityTypeBuilder<T> thing, string column, string name, Error error) where T : class
    {
        var key = column + "_key";
        thing.Property<string>(key).HasComputedColumnSql(
            $@"lower(regexp_replace(regexp_replace(normalize({column}, NFKC), '[\u00AD\u200B-\u200F\u2060\u2066-\u2069\uFEFF]', '', 'g'), '\s+', ' ', 'g'))",
            stored: true);
        thing.HasIndex(key).Refuses(name, error);
    }

    public static Error? ErrorOf(string? constraint) =>
        constraint is not null && Errors.TryGetValue(constraint, out var error) ? error : null;
}
