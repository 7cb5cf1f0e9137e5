using System.Globalization;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>What a load did: how much of what came in or was there already, what the office cannot keep yet, and what was refused.</summary>
public sealed record LoadReport(
    IReadOnlyList<LoadedPart> Parts, IReadOnlyList<string> Notes, IReadOnlyList<FileRefusal> Refusals, TimeSpan Took)
{
    public bool IsDone => Refusals.Count == 0;

    /// <summary>Whether something came in that was not there before.</summary>
    public bool ChangedSomething => Parts.Any(p => p.Added > 0);

    /// <summary>The report in sentences, for a console or a page.</summary>
    public IEnumerable<string> Sentences()
    {
        foreach (var part in Parts)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{part.What}: {part.Added} loaded, {part.Known} were there already.");
        }

        foreach (var note in Notes)
        {
            yield return note;
        }

        foreach (var refusal in Refusals)
        {
            yield return $"Refused: {refusal}";
        }

        yield return Ending();
    }

    private string Ending() =>
        !IsDone ? (ChangedSomething
            ? "The load stopped at the refusal. Correct the file and load again: what came in is not loaded twice."
            : "Nothing was loaded.")
        : ChangedSomething ? string.Create(CultureInfo.InvariantCulture, $"The office is loaded, in {Took.TotalSeconds:0.0} seconds.")
        : "The office had all of it already; nothing was changed.";
}

/// <summary>How many records of one kind came in, and how many were there before.</summary>
public sealed record LoadedPart(string What, int Added, int Known);
