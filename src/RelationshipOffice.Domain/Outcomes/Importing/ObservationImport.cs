using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>
/// One file of observations on its way into the office: uploaded, mapped, recorded as a whole or refused as a whole, and
/// undone as a whole while nobody has built upon it.
/// </summary>
public sealed class ObservationImport : AggregateRoot
{
    private ObservationImport()
    {
    }

    /// <summary>Takes in a file under its own name, without any path. A name over the limit is cut.</summary>
    public ObservationImport(string fileName, PersonId by, DateTimeOffset at)
    {
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        (Id, By, At) = (ImportId.New(), by, at);
        FileName = name.Length == 0 ? "observations" : name[..Math.Min(name.Length, Text.Name)];
        Record(new ImportUploaded(Id, FileName));
    }

    public ImportId Id { get; private set; }

    public string FileName { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>How the file is read, as the person chose it; kept, so that the next file of the same head is read alike.</summary>
    public string Layout { get; private set; } = "";

    /// <summary>The names of the file's columns, in order: a file with the same head is mapped in the same way.</summary>
    public string Head { get; private set; } = "";

    public int Rows { get; private set; }

    public int Recorded { get; private set; }

    public int Corrected { get; private set; }

    /// <summary>Rows whose very observation was there already.</summary>
    public int Known { get; private set; }

    /// <summary>Rows that could not be read or that the office refuses.</summary>
    public int Refused { get; private set; }

    /// <summary>Sends it on its way with what was chosen. Refuses one that was sent before (<c>import.sent</c>).</summary>
    public void Send(string layout, string head)
    {
        Guard(State is ImportState.Uploaded or ImportState.Refused, ImportErrors.Sent);
        (State, Layout, Head) = (ImportState.Sent, layout, head);
        Record(new ImportSent(Id, FileName));
    }

    /// <summary>Says how it ended: with rows refused and nothing recorded, or recorded.</summary>
    public void End(ImportTally tally)
    {
        Guard(State == ImportState.Sent, ImportErrors.NotSent);
        (Rows, Recorded, Corrected, Known, Refused) = (tally.Rows, tally.Recorded, tally.Corrected, tally.Known, tally.Refused);
        State = tally.IsRecorded ? ImportState.Recorded : ImportState.Refused;
        Record(new ImportEnded(Id, FileName, State, Rows, Recorded, Corrected, Known, Refused));
    }

    /// <summary>Takes everything back that it brought. Refuses one that recorded nothing (<c>import.nothing_to_undo</c>).</summary>
    public void Undo()
    {
        Guard(State == ImportState.Recorded, ImportErrors.NothingToUndo);
        State = ImportState.Undone;
        Record(new ImportTakenBack(Id, FileName));
    }
}

/// <summary>Where an import is.</summary>
public enum ImportState
{
    /// <summary>The file is here; how it is read is being chosen.</summary>
    Uploaded,

    /// <summary>Chosen and sent; the office records it.</summary>
    Sent,

    /// <summary>Some rows cannot be recorded, so none was. It can be sent again otherwise.</summary>
    Refused,

    Recorded,

    Undone,
}

/// <summary>What became of the rows of a file.</summary>
public sealed record ImportTally(int Rows, int Recorded, int Corrected, int Known, int Refused, bool IsRecorded);

/// <summary>What an import refuses.</summary>
public static class ImportErrors
{
    public static readonly Error Sent = new("import.sent", "This import was sent already. Open it to see how it went.");

    public static readonly Error NotSent = new("import.not_sent", "This import was not sent yet, or has ended. Open it again.");

    public static readonly Error NothingToUndo = new("import.nothing_to_undo", "This import recorded nothing that could be taken back.");

    public static readonly Error BuiltUpon = new(
        "import.built_upon", "Observations of this import were corrected since, so it cannot be taken back as a whole. Correct the others one by one.");
}
