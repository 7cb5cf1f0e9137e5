using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// Somebody took a document of one text of a charter. Once a file has left the office nobody can call it back; who has which
/// text is what remains to be known. A record of its own, so that taking a document disturbs nobody who edits the charter.
/// </summary>
public sealed class TakenDocument : AggregateRoot
{
    private TakenDocument()
    {
    }

    /// <param name="number">The frozen version that was taken; none for the working draft.</param>
    public TakenDocument(CharterId charter, DocumentKind kind, int? number, string contentHash, PersonId by, DateTimeOffset now)
    {
        Id = TakenDocumentId.New();
        (Charter, Kind, Number, ContentHash, By, At) = (charter, kind, number, contentHash, by, now);
        Record(new DocumentTaken(Charter, Kind, number is { } version ? $"version {version}" : "the working draft", ContentHash));
    }

    public TakenDocumentId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public DocumentKind Kind { get; private set; }

    public int? Number { get; private set; }

    public string ContentHash { get; private set; } = "";

    public PersonId By { get; private set; }

    public DateTimeOffset At { get; private set; }
}

/// <summary>A document of a text left the office.</summary>
public sealed record DocumentTaken(CharterId Charter, DocumentKind Document, string Text, string ContentHash) : CharterEvent(Charter);
