using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed record VersionFrozen(CharterId Charter, int Number, string ContentHash) : CharterEvent(Charter);

/// <summary>A version that a decision brought into force, with the consents that carry it.</summary>
public sealed record VersionAmended(
    CharterId Charter, int Number, string ContentHash, DecisionId Decision, IReadOnlyList<Consent> Consents) : CharterEvent(Charter);

public sealed record VersionReturned(CharterId Charter, int Number, string Reason) : CharterEvent(Charter);

public sealed record CharterSigned(
    CharterId Charter, int Number, PartnerId Partner, PersonId SignedBy, string SignerName, string ContentHash, DateTimeOffset SignedAt,
    string PreviousEntry, string RecordHash = "") : CharterEvent(Charter);

public sealed record CharterDeclined(CharterId Charter, int Number, PartnerId Partner, string Reason) : CharterEvent(Charter);

/// <summary>In which order the parties sign; none named: in any.</summary>
public sealed record SigningOrdered(CharterId Charter, IReadOnlyList<PartnerId> Order) : CharterEvent(Charter);

public sealed record SignatureDelegated(
    CharterId Charter, SignatureDelegationId Delegation, PartnerId Partner, PersonId By, PersonId To, int? Version, DateOnly? Until,
    string Reason) : CharterEvent(Charter);

public sealed record SignatureDelegationUsed(
    CharterId Charter, SignatureDelegationId Delegation, PartnerId Partner, PersonId By, int Version) : CharterEvent(Charter);

public sealed record SignatureDelegationRevoked(
    CharterId Charter, SignatureDelegationId Delegation, PartnerId Partner, PersonId To) : CharterEvent(Charter);
