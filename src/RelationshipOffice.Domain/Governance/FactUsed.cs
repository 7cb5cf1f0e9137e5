using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>A fact as a finding shows it: said in a sentence, with date and source, between which two partners.</summary>
/// <param name="Sentence">What it says.</param>
/// <param name="Date">For which day; null for what the directory says without a day.</param>
/// <param name="Source">Who says so.</param>
/// <param name="IsVerified">Whether the office checked it.</param>
/// <param name="IsSetAside">Another fact of the same day was used instead.</param>
/// <param name="Note">Why this one of several was used, or that it is assumed.</param>
/// <param name="Partner">Whose fact it is.</param>
/// <param name="Counterpart">In view of whom; the partner itself for what concerns it alone.</param>
/// <param name="Kind">Kind of relation fact; null for ownership and the directory.</param>
/// <param name="IsOwnership">Whether the shorter age for ownership applies (G15).</param>
public sealed record FactUsed(
    string Sentence, DateOnly? Date, string Source, bool IsVerified, bool IsSetAside, string Note,
    PartnerId Partner, PartnerId Counterpart, RelationFactKind? Kind, bool IsOwnership);
