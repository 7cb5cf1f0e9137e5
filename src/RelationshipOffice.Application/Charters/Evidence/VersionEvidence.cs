using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Everything that proves what became of one version, the same for each party.</summary>
/// <param name="IsAgreed">Every party has signed it, or a decision brought it into force.</param>
/// <param name="Signatures">In the order in which they were given.</param>
/// <param name="Consents">For a version that a decision brought into force: what carries it.</param>
/// <param name="Findings">What does not hold when all is computed anew at this moment; nothing where all holds.</param>
/// <param name="Seal">Hash of the last record; whoever kept it can tell later whether anything before it was changed.</param>
public sealed record VersionEvidence(
    CharterId Charter, string Code, string Title, int Number, string ContentHash, DateTimeOffset FrozenAt, bool IsAgreed, SetAsideRow? SetAside,
    IReadOnlyList<string> Parties, IReadOnlyList<SignatureEvidence> Signatures, DecisionId? Decision, IReadOnlyList<ConsentEvidence> Consents,
    IReadOnlyList<string> Findings, int Entries, string Seal, DateTimeOffset CheckedAt);

/// <summary>One signature with all that is kept of it.</summary>
/// <param name="DelegatedBy">Whose signature it is by right, where it was delegated.</param>
/// <param name="ProvedBy">How the signer proved who they are; none for what a file of a demonstration brought in.</param>
/// <param name="RecordText">The record, word for word as it was hashed; nothing for what was signed before records were kept.</param>
public sealed record SignatureEvidence(
    string Party, string Signer, string? DelegatedBy, string? DelegationReason, DateTimeOffset SignedAt, SignInMethod? ProvedBy, DateTimeOffset? ProvedAt,
    string? Address, string? Agent, string Sentence, string ContentHash, string PreviousEntry, string PreviousRecord, string RecordHash, string RecordText)
{
    internal static SignatureEvidence Of(Signature signature, string party) => new(
        party, signature.SignerName, signature.Mandate?.Name, signature.Mandate?.Reason, signature.SignedAt, signature.Proof?.By, signature.Proof?.At,
        signature.Proof?.Address, signature.Proof?.Agent, signature.Sentence, signature.ContentHash, signature.PreviousEntry,
        signature.PreviousRecord, signature.RecordHash, signature.RecordHash.Length > 0 ? SignatureRecord.TextOf(signature) : "");
}

/// <summary>One consent that carries an amended version.</summary>
public sealed record ConsentEvidence(string Party, string Person, DateOnly On);
