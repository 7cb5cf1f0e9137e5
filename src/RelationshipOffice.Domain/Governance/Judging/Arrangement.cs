using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What is judged: the parties, and who decides in which domain. It comes from a charter, or from a question what would
/// be valid between partners that have none yet.
/// </summary>
public sealed record Arrangement(IReadOnlyList<ArrangedParty> Parties, IReadOnlyList<ArrangedDomain> Domains)
{
    /// <summary>Where the parties stand besides, for conflicts of loyalty.</summary>
    public IReadOnlyList<Commitment> Elsewhere { get; init; } = [];

    public IReadOnlyList<PartnerId> PartnerIds => [.. Parties.Select(p => p.Partner)];
}
