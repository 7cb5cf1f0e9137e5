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

    public static Error? ErrorOf(string? constraint) =>
        constraint is not null && Errors.TryGetValue(constraint, out var error) ? error : null;
}
