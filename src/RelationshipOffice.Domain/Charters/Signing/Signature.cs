using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// One party's signature under one version, with its evidence: who signed, for whom, how proved, when by the database's
/// clock, the hash of exactly what was shown, the sentence that was read, and the hash of the signature's record before it.
/// </summary>
public sealed class Signature : AggregateRoot
{
    private Signature()
    {
    }

    /// <summary>
    /// Signs. Refuses outside review (<c>charter.signature.not_in_review</c>), anybody but the party's signatory or whom the
    /// signatory has delegated (<c>charter.signature.not_signatory</c>), any text but the one that lies before the parties
    /// (<c>charter.signature.version_changed</c>), a party whose turn it is not (<c>charter.signature.out_of_turn</c>) and a
    /// signer whose proof is older than five minutes (<c>charter.signature.confirm</c>).
    /// </summary>
    public Signature(Charter charter, CharterVersion version, Signer signer, string shownHash, SigningMoment moment)
    {
        Guard(charter.Stage == Stage.InReview, SigningErrors.NotInReview);
        Guard(charter.PartyOf(signer.Partner)?.Signatory == (signer.Mandate?.By ?? signer.Person), SigningErrors.NotTheSignatory);
        Guard(version.Charter == charter.Id && version.Number == charter.CurrentVersion && version.SetAside is null, SigningErrors.VersionChanged);
        Guard(version.ContentHash == shownHash, SigningErrors.VersionChanged);
        Guard(version.IsIntact, SigningErrors.VersionAltered);
        Guard(charter.TurnBefore(signer.Partner, [.. moment.Before.Select(s => s.Partner)]) is null, SigningErrors.OutOfTurn);
        Guard(moment.Proof is not { } proof || proof.HoldsAt(moment.At), SigningErrors.ConfirmFirst);

        Id = SignatureId.New();
        Charter = charter.Id;
        CharterVersion = version.Id;
        VersionNumber = version.Number;
        Partner = signer.Partner;
        SignedBy = signer.Person;
        SignerName = signer.Name;
        Mandate = signer.Mandate;
        ContentHash = shownHash;
        SignedAt = moment.At;
        Proof = moment.Proof;
        Sentence = SentenceOf(charter.Code, VersionNumber, signer.PartnerName, Mandate?.Name);
        PreviousEntry = moment.PreviousEntry;
        PreviousRecord = moment.Before.Count > 0 ? moment.Before[^1].RecordHash : shownHash;
        RecordHash = SignatureRecord.HashOf(this);
        Record(new CharterSigned(Charter, VersionNumber, Partner, SignedBy, SignerName, ContentHash, SignedAt, PreviousEntry, RecordHash));
    }

    public SignatureId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public CharterVersionId CharterVersion { get; private set; }

    public int VersionNumber { get; private set; }

    public PartnerId Partner { get; private set; }

    public PersonId SignedBy { get; private set; }

    /// <summary>The name as it was on that day.</summary>
    public string SignerName { get; private set; } = "";

    /// <summary>Who delegated the signature, and why; none when the signatory signed in person.</summary>
    public SigningMandate? Mandate { get; private set; }

    public DateTimeOffset SignedAt { get; private set; }

    /// <summary>How the signer proved who they are; none for what a file of a demonstration brought in.</summary>
    public SignerProof? Proof { get; private set; }

    /// <summary>What the signer read and agreed to, word for word.</summary>
    public string Sentence { get; private set; } = "";

    /// <summary>Hash of the content that the signer had on the screen.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Hash of the charter's last activity entry before this signature, in lower-case hex.</summary>
    public string PreviousEntry { get; private set; } = "";

    /// <summary>Hash of the record of the signature before this one; for the first that of the signed text.</summary>
    public string PreviousRecord { get; private set; } = "";

    /// <summary>SHA-256 over <see cref="SignatureRecord.TextOf"/>; empty for what was signed before records were kept.</summary>
    public string RecordHash { get; private set; } = "";

    /// <summary>The sentence under which somebody signs; the dialog shows it and the evidence keeps it.</summary>
    public static string SentenceOf(string code, int version, string party, string? delegatedBy) =>
        $"I sign version {version} of {code} for {party}{(delegatedBy is null ? "" : $", because {delegatedBy} delegated this signature to me")}: "
        + "exactly the text that lay before me, named by its content hash. I know that this is not a qualified electronic signature.";
}

/// <summary>A person who signs for a party, in person or because its signatory delegated it.</summary>
public readonly record struct Signer(PersonId Person, string Name, PartnerId Partner, string PartnerName, SigningMandate? Mandate = null);

/// <summary>
/// When somebody signs by the database's clock, the head of the charter's chain at that moment, the signatures that stand
/// under the version already in their order, and how the signer proved who they are.
/// </summary>
public sealed record SigningMoment(DateTimeOffset At, string PreviousEntry, IReadOnlyList<Signature> Before, SignerProof? Proof);
