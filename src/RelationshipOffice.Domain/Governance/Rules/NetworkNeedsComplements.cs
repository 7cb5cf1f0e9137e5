namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G8: each party of a network offers at least one competence that another needs, rated 2 or more. None is Invalid for
/// that party; while its competences, or the needs of another, were never recorded it is No data.
/// </summary>
internal sealed class NetworkNeedsComplements : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) =>
        at.Is(GovernanceType.Network) ? at.Arrangement.Parties.Select(p => Of(at, p)) : [];

    private static Finding Of(DomainCase at, ArrangedParty party)
    {
        var (name, offers) = (at.NameOf(party.Partner), at.Book.Of(party.Partner).Offers);
        var others = at.Arrangement.Parties.Where(p => p.Partner != party.Partner).OrderBy(p => p.Partner.Value).ToList();
        var match = (
            from offer in offers.OrderByDescending(o => o.Rating).ThenBy(o => o.Competence, StringComparer.OrdinalIgnoreCase)
            where offer.Rating >= at.Settings.CompetenceFrom
            from other in others
            where NeedsOf(at, other).Contains(offer.Competence, StringComparer.OrdinalIgnoreCase)
            select (Offer: offer, Other: at.NameOf(other.Partner))).FirstOrDefault();
        string[] missing = match.Offer is not null
            ? []
            :
            [
                .. offers.Count == 0 ? [$"What can {name} do, and how well?"] : Array.Empty<string>(),
                .. others.Where(o => NeedsOf(at, o).Count == 0).Select(o => $"What does {at.NameOf(o.Partner)} need from the others?"),
            ];
        var validity = match.Offer is not null ? Validity.Valid : missing.Length > 0 ? Validity.NoData : Validity.Invalid;
        return new Finding(GovernanceRule.G8, validity, validity switch
        {
            Validity.Valid => $"{name} offers {match.Offer!.Competence}, rated {match.Offer.Rating} of 4, which {match.Other} needs.",
            Validity.NoData => $"Whether {name} offers what another party needs is not recorded.",
            _ => $"{name} offers nothing that another party needs.",
        })
        {
            Party = party.Partner,
            Facts = [.. (match.Offer is { } used ? [used] : offers).Select(o => FactsUsed.OfCompetence(at.Book.Of(party.Partner), o))],
            Threshold = Threshold.Set($"One needed competence rated {at.Settings.CompetenceFrom} or more from each party", GovernanceRule.G8),
            Change = validity == Validity.Valid ? "" : $"A needed competence of {name} rated {at.Settings.CompetenceFrom} or more would make it valid.",
            Missing = missing,
            Best = validity == Validity.NoData ? Validity.Valid : null,
            Worst = validity == Validity.NoData ? Validity.Invalid : null,
        };
    }

    private static IReadOnlyList<string> NeedsOf(DomainCase at, ArrangedParty party) =>
        party.Needs.Count > 0 ? party.Needs : at.Book.Of(party.Partner).Needs;
}
