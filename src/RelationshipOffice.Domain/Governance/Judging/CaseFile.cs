using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What all domains of one judgement share, worked out once.</summary>
internal sealed class CaseFile(Arrangement arrangement, FactBook book, GovernanceSettings settings)
{
    private readonly Dictionary<(PartnerId, PartnerId), PowerGap> _gaps = [];

    public FactBook Book => book;

    public GovernanceSettings Settings => settings;

    public Control Control { get; } = new(book, settings);

    public IReadOnlyList<PartyPair> Pairs { get; } = PairsOf([.. arrangement.PartnerIds.Distinct().OrderBy(p => p.Value)]);

    /// <summary>The gap seen from the side that has the power.</summary>
    public PowerGap GapOf(PartyPair pair) => GapOver(pair.First, pair.Second).FromTheStronger;

    /// <summary>The gap of one partner over another, negative where the other has the power.</summary>
    public PowerGap GapOver(PartnerId one, PartnerId other)
    {
        if (!_gaps.TryGetValue((one, other), out var gap))
        {
            _gaps[(one, other)] = gap = PowerGap.Over(one, other, book, settings);
        }

        return gap;
    }

    private static List<PartyPair> PairsOf(PartnerId[] parties) =>
        [.. parties.SelectMany((one, index) => parties.Skip(index + 1).Select(other => new PartyPair(one, other)))];
}
