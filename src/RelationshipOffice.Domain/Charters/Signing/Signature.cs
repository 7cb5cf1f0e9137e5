using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One party's signature under one version, with its evidence: who signed, for whom, when by the database's clock, the hash
/// of exactly what was shown, and the activity entry that came before.
/// </summary>
public sealed class Signature : AggregateRoot
{
    private Signature()
    {
    }

    /// <summary>
    /// Signs. Refuses outside review (<c>charter.signature.not_in_review</c>), anybody but the party's signatory
    /// (<c>charter.signature.not_signatory</c>), and any text but the one that lies before the parties
    /// (<c>charter.signature.version_changed</c>).
    /// </summary>
    public Signature(Charter charter, CharterVersion version, Signer signer, string shownHash, SigningMoment moment)
    {
        Guard(charter.Stage == Stage.InReview, SigningErrors.NotInReview);
        Guard(charter.PartyOf(signer.Partner)?.Signatory == signer.Person, SigningErrors.NotTheSignatory);
        Guard(version.Charter == charter.Id && version.Number == charter.CurrentVersion && version.SetAside is null, SigningErrors.VersionChanged);
        Guard(version.ContentHash == shownHash, SigningErrors.VersionChanged);
        Guard(version.IsIntact, SigningErrors.VersionAltered);

        Id = SignatureId.New();
        Charter = charter.Id;
        CharterVersion = version.Id;
        VersionNumber = version.Number;
        Partner = signer.Partner;
        SignedBy = signer.Person;
        SignerName = signer.Name;
        ContentHash = shownHash;
        SignedAt = moment.At;
        PreviousEntry = moment.PreviousEntry;
        Record(new CharterSigned(Charter, VersionNumber, Partner, SignedBy, SignerName, ContentHash, SignedAt, PreviousEntry));
    }

    public SignatureId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public CharterVersionId CharterVersion { get; private set; }

    public int VersionNumber { get; private set; }

    public PartnerId Partner { get; private set; }

    public PersonId SignedBy { get; private set; }

    /// <summary>The name as it was on that day.</summary>
    public string SignerName { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>Hash of the content that the signer had on the screen.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Hash of the charter's last activity entry before this signature, in lower-case hex.</summary>
    public string PreviousEntry { get; private set; } = "";
}

/// <summary>A person who signs for a party.</summary>
public readonly record struct Signer(PersonId Person, string Name, PartnerId Partner);

/// <summary>When somebody signed by the database's clock, and the head of the charter's chain at that moment.</summary>
public readonly record struct SigningMoment(DateTimeOffset At, string PreviousEntry);
