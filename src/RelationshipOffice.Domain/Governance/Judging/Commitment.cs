using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>Another running charter and who stands in it.</summary>
public sealed record Commitment(CharterId Charter, string Code, IReadOnlyList<PartnerId> Parties);
