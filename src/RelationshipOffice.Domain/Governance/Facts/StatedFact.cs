using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// One relation fact "of the partner on the counterpart", as the judge reads it. The record's id tells which of two was
/// recorded later.
/// </summary>
public sealed record StatedFact(
    RelationFactId Record, PartnerId Partner, PartnerId Counterpart, FactValue Value, DateOnly Date, string Source, bool IsVerified)
{
    /// <summary>Assumed for a what-if; nobody recorded it.</summary>
    public bool IsSupposed { get; init; }
}
