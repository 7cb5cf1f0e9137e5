using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>
/// All relationships of the office beside the board of its outcomes: which partner stands in which charter, and what that
/// charter carries. Behind alarms, exit previews and pictures, which only those ask for who see the whole office.
/// </summary>
internal sealed class RelationshipMap(OutcomeBoard board, IReadOnlyList<CharterFacts> charters, IReadOnlyList<PartnerFacts> partners)
{
    private readonly Dictionary<CharterId, CharterFacts> _charters = charters.ToDictionary(c => c.Id);
    private readonly Dictionary<PartnerId, PartnerFacts> _partners = partners.ToDictionary(p => p.Id);
    private readonly ILookup<CharterId, (OutcomeFacts Outcome, ContributionFacts Contribution)> _owed = board.InReach
        .SelectMany(o => board.ContributionsTo(o.Id), (o, c) => (Outcome: o, Contribution: c)).ToLookup(x => x.Contribution.Charter);

    public OutcomeBoard Board => board;

    /// <summary>Charters that are neither closed nor withdrawn, by code.</summary>
    public IReadOnlyList<CharterFacts> Charters => charters;

    public IReadOnlyList<PartnerFacts> Partners => partners;

    public PartnerFacts this[PartnerId id] => _partners[id];

    public CharterFacts? CharterOf(CharterId id) => _charters.GetValueOrDefault(id);

    /// <summary>What a charter owes, and to which outcome.</summary>
    public IEnumerable<(OutcomeFacts Outcome, ContributionFacts Contribution)> OwedBy(CharterId charter) => _owed[charter];

    /// <summary>The parties of a charter besides the own organisation.</summary>
    public IEnumerable<PartnerFacts> OthersIn(CharterFacts charter) =>
        charter.Parties.Select(p => _partners[p]).Where(p => p.Kind != PartnerKind.OwnOrganisation);

    /// <summary>What a share has realised, in points of its outcome; nothing while an unmet enabler gates it.</summary>
    public decimal RealisedBy(OutcomeFacts outcome, ContributionFacts contribution)
    {
        var parts = board.PartsOf(outcome.Id);
        return OutcomeValue.RealisedBy(parts.Single(p => p.Id == contribution.Id), parts);
    }
}

/// <summary>A charter as the map reads it; Signals counts open drift signals.</summary>
internal sealed record CharterFacts(
    CharterId Id, string Code, string Title, Stage Stage, DateOnly ReviewDate, GovernanceType? Type, IReadOnlyList<PartnerId> Leads, string Label,
    IReadOnlyList<PartnerId> Parties, int Signals)
{
    public bool IsInForce => Stage is Stage.Agreed or Stage.Operational or Stage.UnderReview or Stage.ExitActivated;
}

/// <summary>A partner that is not archived, or that stands in a charter.</summary>
internal sealed record PartnerFacts(PartnerId Id, string Name, PartnerKind Kind, bool IsInternal, Segment? Segment);
