using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Outcomes.Board;

/// <summary>All that the board and the pictures of the whole office are made of, in the order in which it is told.</summary>
internal sealed record OfficeFacts(
    IReadOnlyList<OutcomeFacts> Outcomes, IReadOnlyList<ContributionFacts> Contributions, IReadOnlyList<MeasureFacts> Measures,
    IReadOnlyDictionary<MeasureId, Course> LastQuarter, IReadOnlyList<CharterFacts> Charters, IReadOnlyList<PartnerFacts> Partners)
{
    public static OfficeFacts Nothing { get; } = new([], [], [], new Dictionary<MeasureId, Course>(), [], []);

    /// <summary>The same with some of it read anew; what was asked for and not found is gone. Lists of which nothing was read are the same lists.</summary>
    public OfficeFacts With(OfficeFacts read, IReadOnlySet<OutcomeId> outcomes, IReadOnlySet<CharterId> charters, IReadOnlySet<PartnerId> partners) => new(
        Merge(Outcomes, read.Outcomes, o => outcomes.Contains(o.Id), all => all.OrderBy(o => o.Title, StringComparer.CurrentCulture).ThenBy(o => o.Id.Value)),
        Merge(Contributions, read.Contributions, c => outcomes.Contains(c.Outcome), all => all.OrderBy(c => c.Id.Value)),
        Merge(Measures, read.Measures, m => outcomes.Contains(m.Outcome), all => all.OrderBy(m => m.Id.Value)),
        QuarterWith(read, outcomes),
        Merge(Charters, read.Charters, c => charters.Contains(c.Id), all => all.OrderBy(c => c.Code, StringComparer.Ordinal)),
        Merge(Partners, read.Partners, p => partners.Contains(p.Id), all => all.OrderBy(p => p.Name, StringComparer.CurrentCulture).ThenBy(p => p.Id.Value)));

    private static IReadOnlyList<T> Merge<T>(IReadOnlyList<T> before, IReadOnlyList<T> read, Func<T, bool> isReadAnew, Func<IEnumerable<T>, IEnumerable<T>> inOrder)
    {
        List<T> kept = [.. before.Where(x => !isReadAnew(x))];
        return read.Count == 0 && kept.Count == before.Count ? before : [.. inOrder(kept.Concat(read))];
    }

    private Dictionary<MeasureId, Course> QuarterWith(OfficeFacts read, IReadOnlySet<OutcomeId> outcomes)
    {
        var quarter = new Dictionary<MeasureId, Course>(LastQuarter);
        foreach (var measure in Measures.Where(m => outcomes.Contains(m.Outcome)))
        {
            quarter.Remove(measure.Id);
        }

        foreach (var (measure, course) in read.LastQuarter)
        {
            quarter[measure] = course;
        }

        return quarter;
    }
}

/// <summary>A charter at any stage; Signals counts open drift signals.</summary>
internal sealed record CharterFacts(
    CharterId Id, string Code, string Title, Stage Stage, DateOnly ReviewDate, GovernanceType? Type, IReadOnlyList<PartnerId> Leads, string Label,
    IReadOnlyList<PartnerId> Parties, int Signals)
{
    public bool IsInForce => Stage is Stage.Agreed or Stage.Operational or Stage.UnderReview or Stage.ExitActivated;

    public bool IsOver => Stage is Stage.Closed or Stage.Withdrawn;
}

/// <summary>A partner, archived ones included.</summary>
internal sealed record PartnerFacts(PartnerId Id, string Name, PartnerKind Kind, bool IsInternal, Segment? Segment, bool IsArchived);
