using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

public sealed partial class Charter
{
    private readonly List<GovernedDomain> _domains = [];

    public IReadOnlyList<GovernedDomain> Domains => [.. _domains.OrderBy(d => d.Domain)];

    /// <summary>Who decides in this domain, if the charter says so yet.</summary>
    public WhoDecides? WhoDecidesOn(DecisionDomain domain) => Governed(domain)?.WhoDecides;

    /// <summary>
    /// Says who decides in a domain, and why. Refuses what is no draft (<c>charter.not_a_draft</c>), a leader who is
    /// no party (<c>charter.lead.not_a_party</c>) and a missing reason; saying again what already is changes nothing.
    /// </summary>
    public void Govern(DecisionDomain domain, WhoDecides whoDecides, string reason)
    {
        GuardOpen();
        Guard(whoDecides.Leads.Members.All(IsParty), CharterErrors.LeadMustBeAParty);
        var why = Reasoned(reason);

        var before = WhoDecidesOn(domain);
        if (whoDecides == before)
        {
            return;
        }

        if (Governed(domain) is { } known)
        {
            known.WhoDecides = whoDecides;
        }
        else
        {
            _domains.Add(new GovernedDomain(domain, whoDecides));
        }

        Record(new GovernanceChanged(Id, domain, before?.Type, whoDecides.Type, why));
    }

    /// <summary>
    /// Sets the rule and the marks of a domain. Refuses a domain for which nobody decides yet
    /// (<c>charter.domain.not_governed</c>) and a charter that is no draft or in review.
    /// </summary>
    public void SetTerms(DecisionDomain domain, DomainTerms terms)
    {
        GuardOpen();
        Guard(Governed(domain) is not null, CharterErrors.NobodyDecidesYet);

        var governed = Governed(domain)!;
        if (governed.Terms == terms)
        {
            return;
        }

        governed.Terms = terms;
        Record(new DomainTermsSet(Id, domain, terms.Criticality));
    }

    /// <summary>
    /// Carries out a change of type that the parties have consented to (domain guide §3.4, 12): who decides changes, a
    /// delegation that no longer fits falls away, and the charter's text counts on to its next version. Refuses a charter
    /// that is not in force (<c>charter.not_in_force</c>), a leader who is no party, and the end of a delegation for good to
    /// which not every party has consented (<c>charter.delegation.for_good</c>).
    /// </summary>
    public void Amend(
        DecisionDomain domain, WhoDecides whoDecides, string newRule, DecisionId decision, IReadOnlyCollection<PartnerId> consenting, DateOnly today)
    {
        Guard(IsInForce, CharterErrors.NotInForce);
        Guard(whoDecides.Leads.Members.All(IsParty), CharterErrors.LeadMustBeAParty);

        var before = Governed(domain);
        var isForGood = before?.Terms.Delegation is { IsRevocable: false };
        Guard(!isForGood || _parties.TrueForAll(p => consenting.Contains(p.Partner)), CharterErrors.DelegatedForGood);
        var (typeBefore, leadsBefore) = (before?.Type, before?.Leads ?? PartnerSet.Empty);
        if (before is null)
        {
            _domains.Add(before = new GovernedDomain(domain, whoDecides));
        }

        before.WhoDecides = whoDecides;
        before.Terms = before.Terms.After(newRule, today);
        CurrentVersion = ++LatestVersion;
        Record(new GovernanceAmended(
            Id, domain, typeBefore, leadsBefore.Members, whoDecides.Type, whoDecides.Leads.Members, decision, LatestVersion));
    }

    /// <summary>
    /// Brings an amendment of the text into force: the charter's text counts on to its next version, and the next review
    /// moves if the parties said so. Refuses a charter that is not in force (<c>charter.not_in_force</c>) or on its way out.
    /// </summary>
    public void AmendText(DecisionId decision, string amendment, DateOnly? reviewDate)
    {
        Guard(IsAmendable, CharterErrors.NotInForce);
        Terms = reviewDate is { } day ? CharterTerms.Of(Terms.Purpose, Terms.StartDate, day, Terms.Contract) : Terms;
        CurrentVersion = ++LatestVersion;
        Record(new CharterAmended(Id, decision, amendment, LatestVersion));
    }

    private GovernedDomain? Governed(DecisionDomain domain) => _domains.Find(d => d.Domain == domain);

    private static string Reasoned(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? throw new RuleBroken(CharterErrors.ReasonMissing) : reason.Trim();
}
