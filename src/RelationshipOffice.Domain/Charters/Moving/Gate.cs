using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What is missing before a charter may enter a stage (domain guide §4 and §6, G4 and G13 of §3.1). Every gap is listed, each with
/// its own code, so that nobody learns of the second one only after closing the first.
/// </summary>
public static partial class Gate
{
    public static IReadOnlyList<Error> Missing(Charter charter, Stage to, GateFacts facts) => (charter.Stage, to) switch
    {
        (_, Stage.Convergence) when charter.Stage < to => [.. ForConvergence(charter, facts), .. Fit(facts)],
        (_, Stage.InReview) =>
            [.. ForConvergence(charter, facts), .. ForReview(charter, facts), .. Structure(facts), .. OpenRound(facts), .. Parked(facts), .. Invalid(charter, facts)],
        (Stage.Convergence, Stage.StrawModel) => OpenRound(facts),
        (Stage.Agreed, Stage.Operational) => [.. Operational(charter, facts)],
        (Stage.ExitActivated, Stage.Closed) => [.. Exit(facts)],
        _ => [],
    };

    private static IEnumerable<Error> ForConvergence(Charter charter, GateFacts facts)
    {
        if (charter.Parties.Count < Charter.FewestParties)
        {
            yield return new Error("charter.gate.too_few_parties", "Two parties are needed at least. Admit the other side.");
        }

        foreach (var party in charter.Parties.Where(p => p.Signatory is null))
        {
            yield return new Error("charter.gate.no_signatory", $"{facts.NameOf(party.Partner)} has no signatory. Name the person who may sign.");
        }

        if (!facts.HasVision)
        {
            yield return new Error("charter.gate.no_vision", "The vision is empty. Write at least one statement there.");
        }
    }

    private static IEnumerable<Error> Fit(GateFacts facts) => facts.Fits switch
    {
        true => [],
        false => [new Error("charter.gate.does_not_fit", "By the newest strategic fit assessment the parties do not fit. Assess again, or withdraw the charter.")],
        null => [new Error("charter.gate.no_fit", "Nobody has concluded yet that the parties fit. Open a strategic fit assessment and conclude it.")],
    };

    private static IEnumerable<Error> ForReview(Charter charter, GateFacts facts)
    {
        foreach (var objection in facts.Objections)
        {
            yield return Open(objection, facts.NameOf(objection.Partner));
        }

        if (facts.HasStrangersInShare)
        {
            yield return new Error("charter.gate.gain_share", "Somebody shares in gain and pain who is no party any more. Say anew how they are shared.");
        }

        if (charter.Domains.Count == 0)
        {
            yield return new Error("charter.gate.nobody_decides", "No decision domain is governed yet. Say who decides in one at least.");
        }

        foreach (var domain in charter.Domains)
        {
            var name = DomainNames.Of(domain.Domain);
            var terms = domain.Terms;
            var isLed = domain.Type == GovernanceType.QuasiHierarchy && !terms.IsExternal;
            if (terms.Rule.Length == 0 && (terms.NeedsARule || isLed))
            {
                yield return new Error("charter.gate.rule_missing", $"{Sentence.Begin(name)} has no rule, and agreement needs one. Write it.");
            }

            if (domain.Leads.Members.Count > 1)
            {
                yield return new Error("charter.gate.two_leaders", $"{Sentence.Begin(name)} has more than one leader. Settle which party leads.");
            }
        }
    }

    private static Error Open(OpenObjection objection, string party)
    {
        var excerpt = $"{SectionNames.Of(objection.Section)}: \"{Sentence.Excerpt(objection.Text)}\"";
        return new Error("charter.gate.objection", objection.IsStale
            ? $"{party} objected to {excerpt} before its words changed. Ask {party} to look again."
            : $"{party} objects to {excerpt}. Settle it, or reword the statement.");
    }
}
