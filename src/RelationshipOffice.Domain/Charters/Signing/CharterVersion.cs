using System.Security.Cryptography;
using System.Text;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One frozen text of a charter: what the parties read and sign. Its content never changes; only its fate is added when it
/// is set aside.
/// </summary>
public sealed class CharterVersion : AggregateRoot
{
    private CharterVersion()
    {
    }

    /// <summary>Freezes the canonical text of a charter that has just entered review.</summary>
    public CharterVersion(Charter charter, string content, DateTimeOffset now)
        : this(charter, content, charter.Stage == Stage.InReview, now) => Record(new VersionFrozen(Charter, Number, ContentHash));

    /// <summary>
    /// The text that a decision of the parties brought into force; their consents are its evidence, where a first version has
    /// signatures (domain guide §3.4, 12).
    /// </summary>
    public CharterVersion(Charter charter, string content, DecisionId decision, IReadOnlyList<Consent> consents, DateTimeOffset now)
        : this(charter, content, charter.IsInForce, now)
    {
        Decision = decision;
        Record(new VersionAmended(Charter, Number, ContentHash, decision, consents));
    }

    private CharterVersion(Charter charter, string content, bool mayBeWritten, DateTimeOffset now)
    {
        Guard(mayBeWritten && charter.CurrentVersion is not null, SigningErrors.NotInReview);
        Id = CharterVersionId.New();
        Charter = charter.Id;
        Number = charter.CurrentVersion!.Value;
        Content = content;
        ContentHash = HashOf(content);
        CreatedAt = now;
    }

    public CharterVersionId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public int Number { get; private set; }

    /// <summary>The canonical text, byte for byte as it was hashed.</summary>
    public string Content { get; private set; } = "";

    /// <summary>SHA-256 over the UTF-8 bytes of the content, in lower-case hex: <c>sha256sum</c> gives the same.</summary>
    public string ContentHash { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>The decision that brought it into force; none for a version that the parties sign.</summary>
    public DecisionId? Decision { get; private set; }

    /// <summary>Why and by whom the version was set aside, if it was; its signatures stay with it and count no more.</summary>
    public SetAside? SetAside { get; private set; }

    /// <summary>Whether the content still gives the hash that was kept with it.</summary>
    public bool IsIntact => HashOf(Content) == ContentHash;

    /// <summary>One party says no: everybody reads why, and the text goes back to the table.</summary>
    public void Decline(PartnerId partner, PersonId by, string reason, DateTimeOffset now)
    {
        Put(new SetAside(by, partner, Reasoned(reason), now));
        Record(new CharterDeclined(Charter, Number, partner, SetAside!.Reason));
    }

    /// <summary>The office takes the text back to the table, or withdraws the charter.</summary>
    public void Return(PersonId by, string reason, DateTimeOffset now)
    {
        Put(new SetAside(by, null, Reasoned(reason), now));
        Record(new VersionReturned(Charter, Number, SetAside!.Reason));
    }

    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private void Put(SetAside fate)
    {
        Guard(SetAside is null, SigningErrors.VersionSetAside);
        SetAside = fate;
    }

    private static string Reasoned(string reason)
    {
        Guard(!string.IsNullOrWhiteSpace(reason), CharterErrors.ReasonMissing);
        return reason.Trim();
    }
}

/// <summary>The end of a version that was not agreed: who ended it, for which party (none: the office), why and when.</summary>
public sealed class SetAside
{
    private SetAside()
    {
    }

    internal SetAside(PersonId by, PartnerId? party, string reason, DateTimeOffset at) =>
        (By, Party, Reason, At) = (by, party, reason, at);

    public PersonId By { get; private set; }

    public PartnerId? Party { get; private set; }

    public string Reason { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
