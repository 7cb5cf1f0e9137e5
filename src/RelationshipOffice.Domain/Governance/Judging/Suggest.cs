using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Tries every way to govern each domain between partners that need no charter yet: a network, each party as leader, each
/// as owner, and a network delegated by the owner. Text that is still to be written (G4, G13, notice) speaks for none.
/// </summary>
public static class Suggest
{
    // Whether a network is led in practice shows over all its domains, not in one.
    private static readonly GovernanceRule[] LeftOut =
        [GovernanceRule.G4, GovernanceRule.G11, GovernanceRule.G13, GovernanceRule.NoNotice, GovernanceRule.LedInPractice];

    /// <summary>Ranked by verdict; of equal ones, what the exchange asks for (G10) first, then where power lies.</summary>
    public static Suggestion Of(
        IReadOnlyList<ArrangedParty> parties, IReadOnlyCollection<DecisionDomain> domains, FactBook book, GovernanceSettings settings)
    {
        var file = new CaseFile(new Arrangement(parties, []), book, settings);
        var answers = file.Pairs.Select(p => ChainAnswers.Between(p, book).Form).ToList();
        return new Suggestion(
            book.AsOf, answers.Count > 0 && answers.TrueForAll(a => a == ChainForm.Market),
            [.. domains.Order().Select(d => new DomainSuggestion(d, Ranked(d, parties, file)))],
            [.. file.Pairs.Select(file.GapOf)]);
    }

    private static IReadOnlyList<Candidate> Ranked(DecisionDomain domain, IReadOnlyList<ArrangedParty> parties, CaseFile file) =>
    [
        .. Ways(domain, parties, file)
            .Select(way => Judged(way, parties, file))
            .OrderBy(c => c.Validity).ThenBy(c => c.IsUnverified).ThenByDescending(FitsTheExchange)
            .ThenByDescending(c => Power(c, parties, file)).ThenBy(c => c.WhoDecides.Type).ThenBy(c => c.WhoDecides.Lead?.Value),
    ];

    private static IEnumerable<ArrangedDomain> Ways(DecisionDomain domain, IReadOnlyList<ArrangedParty> parties, CaseFile file)
    {
        yield return new ArrangedDomain(domain, WhoDecides.Network);
        foreach (var party in parties.Select(p => p.Partner))
        {
            yield return new ArrangedDomain(domain, WhoDecides.LedBy(party));
            yield return new ArrangedDomain(domain, WhoDecides.OwnedBy(party));
        }

        if (file.Pairs.Any(p => file.Control.Over(p.First, p.Second).IsControl(file.Settings) || file.Control.Over(p.Second, p.First).IsControl(file.Settings)))
        {
            yield return new ArrangedDomain(domain, WhoDecides.Network) { DelegatedOn = file.Book.AsOf, DelegatedBy = "to be written", IsRevocable = true };
        }
    }

    private static Candidate Judged(ArrangedDomain way, IReadOnlyList<ArrangedParty> parties, CaseFile file) =>
        new(way.WhoDecides, way.IsDelegated, [.. Judge.Alone(way, parties, file).Where(f => !LeftOut.Contains(f.Rule))]);

    private static bool FitsTheExchange(Candidate candidate) =>
        candidate.Reasons.Any(f => f is { Rule: GovernanceRule.G10, Validity: Validity.Valid });

    // The surest power of a lead over its weakest counterpart; a network stands between leaders with power and those without.
    private static decimal Power(Candidate candidate, IReadOnlyList<ArrangedParty> parties, CaseFile file) => candidate.WhoDecides.Lead is { } lead
        ? parties.Where(p => p.Partner != lead).Select(p => file.GapOver(lead, p.Partner).Least).DefaultIfEmpty(0).Min()
            - file.Settings.EqualUpTo
        : 0;
}
