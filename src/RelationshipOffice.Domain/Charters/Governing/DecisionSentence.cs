using System.Globalization;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>Who decides what, as one plain sentence per domain (domain guide §3, table of types; G7, G11 and G12 of §3.1).</summary>
public static class DecisionSentence
{
    public static string Of(GovernedDomain domain, Func<PartnerId, string> nameOf) =>
        Of(domain.Domain, domain.WhoDecides, domain.Terms, nameOf);

    /// <summary>The sentence for a domain as it would be governed.</summary>
    public static string Of(DecisionDomain domain, WhoDecides whoDecides, DomainTerms terms, Func<PartnerId, string> nameOf)
    {
        var subject = Sentence.Begin(DomainNames.Of(domain));
        if (terms.IsExternal)
        {
            return $"{subject}: {terms.OutsideSetter} sets this from outside; the parties decide only how to comply.";
        }

        var leads = Sentence.List([.. whoDecides.Leads.Members.Select(nameOf)]);
        var who = whoDecides.Type switch
        {
            GovernanceType.Network => "all parties decide together, one vote each.",
            GovernanceType.QuasiHierarchy when whoDecides.Leads.Members.Count > 1 =>
                $"{leads} are all named as leaders; one of them must lead before anybody can agree.",
            GovernanceType.QuasiHierarchy when terms.IsProtected =>
                $"{leads} leads, but only with the others' consent: this domain is protected.",
            GovernanceType.QuasiHierarchy => $"{leads} decides after notice and a comment period; the others comply.",
            _ => $"{leads} decides as the owner; a record is enough.",
        };
        return $"{subject}: {who}{Notice(terms.NoticeDays)}{Delegated(terms.Delegation)}{Protected(terms.Protection)}";
    }

    private static string Notice(int days) => days == 0 ? "" : $" It takes effect {days} working days after notice at the earliest.";

    private static string Delegated(Delegation? delegation) => delegation is null
        ? ""
        : $" The owner delegated this in writing ({delegation.Document}, {delegation.On.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)})"
            + (delegation.IsRevocable ? " and may take it back." : " for good.");

    private static string Protected(Protection protection) =>
        protection.IsGiven ? $" The weaker party is protected by {protection}: {protection.Reason}" : "";
}
