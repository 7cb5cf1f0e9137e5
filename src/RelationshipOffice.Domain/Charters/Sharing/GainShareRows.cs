using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>A band as it is kept.</summary>
public sealed class CostBandRow
{
    private CostBandRow()
    {
    }

    internal CostBandRow(int place) => Place = place;

    public int Place { get; private set; }

    public BandSide Side { get; internal set; }

    /// <summary>Percent of the target away from it.</summary>
    public decimal From { get; internal set; }

    public decimal? To { get; internal set; }

    /// <summary>The partners' percent.</summary>
    public decimal Share { get; internal set; }
}

/// <summary>A key result area as it is kept.</summary>
public sealed class ResultAreaRow
{
    private ResultAreaRow()
    {
    }

    internal ResultAreaRow(int place) => Place = place;

    public int Place { get; private set; }

    public string Name { get; internal set; } = "";

    public decimal Weight { get; internal set; }
}

/// <summary>A partner's share as it is kept.</summary>
public sealed class PartnerSplitRow
{
    private PartnerSplitRow()
    {
    }

    internal PartnerSplitRow(int place) => Place = place;

    public int Place { get; private set; }

    public PartnerId Partner { get; internal set; }

    /// <summary>Percent.</summary>
    public decimal Share { get; internal set; }
}
