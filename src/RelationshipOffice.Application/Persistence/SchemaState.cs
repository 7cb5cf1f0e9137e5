namespace RelationshipOffice.Application.Persistence;

/// <summary>How the database's version stands to the application's.</summary>
public enum SchemaKind
{
    Current,
    Older,
    Newer,
    Away,
}

/// <summary>The comparison, with a sentence for the person who runs the office: what is so, and what to run.</summary>
public sealed record SchemaState(SchemaKind Kind, string Sentence)
{
    internal static SchemaState Of(IReadOnlyList<string> known, IReadOnlyList<string> applied)
    {
        var strange = applied.Except(known).ToList();
        if (strange.Count > 0)
        {
            return new(SchemaKind.Newer,
                $"The database is at {Name(applied[^1])}, which this application, of {Name(known.LastOrDefault())}, does not know. Start the newer application.");
        }

        var missing = known.Except(applied).Count();
        return missing == 0
            ? new(SchemaKind.Current, $"The database is at {Name(known.LastOrDefault())}.")
            : new(SchemaKind.Older,
                $"The database is at {Name(applied.LastOrDefault())} and this application needs {Name(known[^1])} ({missing} to go). "
                + "Run: dotnet RelationshipOffice.Web.dll migrate");
    }

    internal static SchemaState Away(string reason) =>
        new(SchemaKind.Away, $"The database cannot be reached: {reason.TrimEnd('.')}. Check OFFICE_DB and that PostgreSQL runs.");

    internal static string Name(string? migration) => migration is null ? "no version (empty)" : $"version {migration}";
}
