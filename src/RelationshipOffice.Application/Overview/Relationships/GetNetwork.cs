using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// The partners and the charters between them, with how each relationship stands (its worst contribution): the whole office,
/// or one partner with its neighbours. An unknown partner is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record GetNetwork(PartnerId? Around = null) : IQuery<Network>;

/// <summary>
/// Nodes and edges of the map, a sentence, and single points of failure: partners without whom an outcome loses over half of
/// what it is to reach. Left out counts partners that the map has no room for.
/// </summary>
public sealed record Network(
    string Sentence, IReadOnlyList<NetworkPartner> Partners, IReadOnlyList<NetworkTie> Ties, IReadOnlyList<SinglePoint> SinglePoints, int LeftOut);

/// <summary>A partner; Tier is 0 for the centre, 1 for its neighbours, 2 beyond.</summary>
public sealed record NetworkPartner(PartnerId Id, string Name, bool IsOwn, bool IsInternal, int Tier);

/// <summary>A charter between two partners; with a leader the first of the two leads.</summary>
public sealed record NetworkTie(
    PartnerId From, PartnerId To, CharterId Charter, string Code, string Title, GovernanceType? Type, string Label, OutcomeStatus Status, bool IsInForce);

/// <summary>A partner over which an outcome has no second way.</summary>
public sealed record SinglePoint(PartnerId Partner, string Name, OutcomeId Outcome, string OutcomeTitle, decimal Weight);

internal sealed class GetNetworkHandler(RelationshipReader relationships) : IHandler<GetNetwork, Network>
{
    // A larger map is a ball of wool.
    private const int Most = 40;

    private const decimal OverHalf = 50;

    public async Task<Result<Network>> HandleAsync(GetNetwork request, Actor actor, CancellationToken ct)
    {
        var map = await relationships.ReadAsync(actor, ct);
        if (request.Around is { } wanted)
        {
            return map.PartnerOf(wanted) is null ? OfficeErrors.NotFound : Draw(map, wanted, onlyNear: true);
        }

        return map.Conclude(m => Draw(m, m.Partners.FirstOrDefault(p => p.Kind == PartnerKind.OwnOrganisation)?.Id, onlyNear: false));
    }

    private static Network Draw(RelationshipMap map, PartnerId? around, bool onlyNear)
    {
        var ties = map.Conclude(m => m.Charters.SelectMany(c => TiesOf(m, c)).ToList());
        var tiers = Tiers(map, ties, around, onlyNear);
        var degrees = ties.SelectMany(t => new[] { t.From, t.To }).CountBy(p => p).ToDictionary();
        var shown = map.Partners.Where(p => tiers.ContainsKey(p.Id))
            .OrderBy(p => tiers[p.Id]).ThenByDescending(p => degrees.GetValueOrDefault(p.Id)).ThenBy(p => p.Name, StringComparer.CurrentCulture)
            .Take(Most).ToList();
        var kept = shown.Select(p => p.Id).ToHashSet();
        List<NetworkTie> drawn = [.. ties.Where(t => kept.Contains(t.From) && kept.Contains(t.To))];
        List<SinglePoint> single = [.. map.Conclude(m => SinglePoints(m).ToList()).Where(s => kept.Contains(s.Partner))];
        return new Network(
            Say(shown.Count, drawn, single),
            [.. shown.Select(p => new NetworkPartner(p.Id, p.Name, p.Kind == PartnerKind.OwnOrganisation, p.IsInternal, tiers[p.Id]))],
            drawn, single, tiers.Count - shown.Count);
    }

    // With a leader its ties go out from it; without one every pair of a small charter is tied, of a large one each to the next.
    private static IEnumerable<NetworkTie> TiesOf(RelationshipMap map, CharterFacts charter)
    {
        var status = map.OwedBy(charter.Id).Select(o => map.Board.StandingOf(o.Contribution).Status).DefaultIfEmpty(OutcomeStatus.NoData)
            .MinBy(s => s.Urgency());
        var lead = charter.Leads.FirstOrDefault(l => charter.Parties.Contains(l));
        var pairs = lead != default
            ? charter.Parties.Where(p => p != lead).Select(p => (lead, p))
            : charter.Parties.Count <= 5
                ? charter.Parties.SelectMany((a, i) => charter.Parties.Skip(i + 1).Select(b => (a, b)))
                : charter.Parties.Zip([.. charter.Parties.Skip(1), charter.Parties[0]], (a, b) => (a, b));
        return pairs.Select(p => new NetworkTie(
            p.Item1, p.Item2, charter.Id, charter.Code, charter.Title, charter.Type, charter.Label, status, charter.IsInForce));
    }

    private static Dictionary<PartnerId, int> Tiers(RelationshipMap map, List<NetworkTie> ties, PartnerId? around, bool onlyNear)
    {
        var tied = ties.SelectMany(t => new[] { t.From, t.To }).ToHashSet();
        var tiers = new Dictionary<PartnerId, int>();
        if (around is { } centre)
        {
            var near = ties.Where(t => t.From == centre || t.To == centre).SelectMany(t => new[] { t.From, t.To }).ToHashSet();
            tiers[centre] = 0;
            foreach (var id in near.Where(id => id != centre))
            {
                tiers[id] = 1;
            }
        }

        foreach (var partner in map.Partners.Where(p => !onlyNear && tied.Contains(p.Id)))
        {
            tiers.TryAdd(partner.Id, 2);
        }

        return tiers;
    }

    private static IEnumerable<SinglePoint> SinglePoints(RelationshipMap map) =>
        from outcome in map.Board.InReach
        from contribution in map.Board.ContributionsTo(outcome.Id)
        where contribution.Kind == ContributionKind.Share
        let charter = map.CharterOf(contribution.Charter)
        where charter is not null
        from partner in map.OthersIn(charter)
        group contribution.Weight!.Value.Value by (Outcome: outcome, Partner: partner) into weights
        let weight = weights.Sum()
        where weight > OverHalf
        orderby weight descending, weights.Key.Partner.Name
        select new SinglePoint(weights.Key.Partner.Id, weights.Key.Partner.Name, weights.Key.Outcome.Id, weights.Key.Outcome.Title, weight);

    private static string Say(int partners, List<NetworkTie> ties, List<SinglePoint> single)
    {
        var charters = ties.DistinctBy(t => t.Charter).ToList();
        var bad = charters.Count(c => c.Status is OutcomeStatus.Off or OutcomeStatus.AtRisk);
        return charters.Count == 0
            ? "No charter ties partners together yet."
            : $"{partners} partners in {charters.Count} charters; {(bad == 0 ? "none of them" : $"{bad} of them")} {(bad == 1 ? "puts" : "put")} an outcome at risk"
              + (single.Count == 0 ? "." : $"; over {Sentence.List([.. single.Select(s => s.Name).Distinct().Take(3)])} an outcome has no second way.");
    }
}
