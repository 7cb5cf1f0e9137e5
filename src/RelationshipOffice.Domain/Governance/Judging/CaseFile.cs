using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What all domains of one judgement share, worked out once.</summary>
internal sealed class CaseFile(Arrangement arrangement, FactBook book, GovernanceSettings settings)
{
    private readonly Dictionary<PartyPair, PowerGap> _gaps = [];

    public FactBook Book => book;

    public GovernanceSettings Settings => settings;

    public Control Control { get; } = new(book, settings);

    public IReadOnlyList<PartyPair> Pairs { get; } = PairsOf([.. arrangement.PartnerIds.Distinct().OrderBy(p => p.Value)]);

    /// <summary>The gap seen from the side that has the power.</summary>
    public PowerGap GapOf(PartyPair pair)
    {
        if (!_gaps.TryGetValue(pair, out var gap))
        {
            _gaps[pair] = gap = PowerGap.Between(pair, book, settings);
        }

        return gap;
    }

    private static List<PartyPair> PairsOf(PartnerId[] parties) =>
        [.. parties.SelectMany((one, index) => parties.Skip(index + 1).Select(other => new PartyPair(one, other)))];
}
