using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>When a round was written down.</summary>
public enum RoundMoment
{
    /// <summary>The words that the parties were asked about.</summary>
    Opened,

    /// <summary>The version into which the round closed.</summary>
    Closed,
}

/// <summary>
/// The text of a charter with every position, as a round was opened or as it closed. Evidence: it never changes, and it is
/// not one of the versions that the parties sign.
/// </summary>
public sealed class RoundRecord : AggregateRoot
{
    private RoundRecord()
    {
    }

    /// <summary>Refuses a record of a close while the round is open (<c>charter.round.still_open</c>).</summary>
    public RoundRecord(Round round, RoundMoment moment, string content, DateTimeOffset now)
    {
        Guard(moment == RoundMoment.Opened || !round.IsOpen, RoundErrors.StillOpen);
        (Id, Round, Charter, Number, Moment) = (RoundRecordId.New(), round.Id, round.Charter, round.Number, moment);
        (Content, ContentHash, WrittenAt) = (content, CharterVersion.HashOf(content), now);
        Record(new RoundWrittenDown(Charter, Number, Moment, ContentHash));
    }

    public RoundRecordId Id { get; private set; }

    public RoundId Round { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>Number of the round.</summary>
    public int Number { get; private set; }

    public RoundMoment Moment { get; private set; }

    /// <summary>The canonical text, byte for byte as it was hashed.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 over the UTF-8 bytes of the content, in lower-case hex.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset WrittenAt { get; private set; }

    public bool IsIntact => CharterVersion.HashOf(Content) == ContentHash;
}
