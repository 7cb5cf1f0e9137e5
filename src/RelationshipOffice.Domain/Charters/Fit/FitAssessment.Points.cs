using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

public sealed partial class FitAssessment
{
    public const int MostPoints = 100;

    private readonly List<FitPoint> _points = [];

    /// <summary>Benefit factors, structural risks and gaps to bridge.</summary>
    public IReadOnlyList<FitPoint> Points => _points;

    /// <summary>
    /// Notes a benefit factor, a structural risk or a gap to bridge. Refuses a concluded assessment, over a hundred points
    /// (<c>fit.points.too_many</c>), and a gap without a way to bridge it (<c>fit.way.missing</c>) or without a party that sees
    /// to it (<c>fit.owner.missing</c>, <c>charter.party.unknown</c>).
    /// </summary>
    public FitPointId Note(Charter charter, FitPointTerms terms)
    {
        Guard(IsOpen, FitErrors.Concluded);
        Guard(_points.Count < MostPoints, FitErrors.TooManyPoints);
        Guard(terms.Owner is not { } owner || charter.IsParty(owner), CharterErrors.NotAParty);
        var point = new FitPoint(terms);
        _points.Add(point);
        Record(new FitPointNoted(Charter, Id, point.Kind, point.Text));
        return point.Id;
    }

    /// <summary>Takes a point back. Refuses a concluded assessment and a point that is not there (<c>fit.point.unknown</c>).</summary>
    public void Drop(FitPointId point)
    {
        Guard(IsOpen, FitErrors.Concluded);
        var known = Known(point);
        _points.Remove(known);
        Record(new FitPointDropped(Charter, Id, known.Kind, known.Text));
    }

    /// <summary>Says how a gap was bridged, also after the conclusion. Refuses what is no gap, or is bridged already (<c>fit.gap.closed</c>).</summary>
    public void Bridge(FitPointId point, string remedy, DateOnly today)
    {
        var known = Known(point);
        known.Bridge(remedy, today);
        Record(new FitGapBridged(Charter, Id, known.Text, known.Remedy));
    }

    private FitPoint Known(FitPointId point)
    {
        var known = _points.Find(p => p.Id == point);
        Guard(known is not null, FitErrors.PointUnknown);
        return known!;
    }
}
