using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// All relationships of the office beside the board of its outcomes: which partner stands in which charter, and what that
/// charter carries. Behind alarms, exit previews and pictures, which only those ask for who see the whole office.
/// </summary>
internal sealed class RelationshipMap
{
    private readonly OfficeBoard _office;
    private readonly Dictionary<CharterId, CharterFacts> _charters;
    private readonly Dictionary<PartnerId, PartnerFacts> _partners;
    private readonly ILookup<PartnerId, CharterFacts> _chartersOf;
    private readonly ILookup<CharterId, (OutcomeFacts Outcome, ContributionFacts Contribution)> _owed;

    public RelationshipMap(OfficeBoard office)
    {
        (_office, Board) = (office, office.Outcomes);
        Charters = [.. office.Facts.Charters.Where(c => !c.IsOver)];
        _charters = Charters.ToDictionary(c => c.Id);
        _chartersOf = Charters.SelectMany(c => c.Parties, (c, p) => (Charter: c, Partner: p)).ToLookup(x => x.Partner, x => x.Charter);
        Partners = [.. office.Facts.Partners.Where(p => !p.IsArchived || _chartersOf.Contains(p.Id))];
        _partners = Partners.ToDictionary(p => p.Id);
        _owed = Board.InReach.SelectMany(o => Board.ContributionsTo(o.Id), (o, c) => (Outcome: o, Contribution: c)).ToLookup(x => x.Contribution.Charter);
    }

    public OutcomeBoard Board { get; }

    /// <summary>How the outcomes stood when the last quarter ended.</summary>
    public OutcomeBoard LastQuarter => _office.LastQuarter;

    /// <summary>Charters that are neither closed nor withdrawn, by code.</summary>
    public IReadOnlyList<CharterFacts> Charters { get; }

    /// <summary>Partners that are not archived, or that stand in a charter, by name.</summary>
    public IReadOnlyList<PartnerFacts> Partners { get; }

    public PartnerFacts? PartnerOf(PartnerId id) => _partners.GetValueOrDefault(id);

    public CharterFacts? CharterOf(CharterId id) => _charters.GetValueOrDefault(id);

    /// <summary>The charters under way in which a partner stands, by code.</summary>
    public IEnumerable<CharterFacts> ChartersOf(PartnerId partner) => _chartersOf[partner];

    /// <summary>What a charter owes, and to which outcome.</summary>
    public IEnumerable<(OutcomeFacts Outcome, ContributionFacts Contribution)> OwedBy(CharterId charter) => _owed[charter];

    /// <summary>The parties of a charter besides the own organisation.</summary>
    public IEnumerable<PartnerFacts> OthersIn(CharterFacts charter) =>
        charter.Parties.Select(p => _partners[p]).Where(p => p.Kind != PartnerKind.OwnOrganisation);

    /// <summary>What follows from the map, concluded once for everybody.</summary>
    public T Conclude<T>(Func<RelationshipMap, T> conclude)
        where T : class => _office.Conclude(_ => conclude(this));

    /// <summary>What a share has realised, in points of its outcome; nothing while an unmet enabler gates it.</summary>
    public decimal RealisedBy(OutcomeFacts outcome, ContributionFacts contribution)
    {
        var parts = Board.PartsOf(outcome.Id);
        return OutcomeValue.RealisedBy(parts.Single(p => p.Id == contribution.Id), parts);
    }
}
