using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>One party's consent to a decision: who gave it, and on which day.</summary>
public sealed record Consent(PartnerId Partner, PersonId By, DateOnly On);
