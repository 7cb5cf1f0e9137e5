using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// Which rule the type in force gives to a decision (domain guide §3, table of types; §3.4, 2, 10, 11 and 12). Network,
/// delegated domains and what stands outside any domain: every party consents. Quasi-hierarchy: the leader decides after
/// notice and a comment period, in protected domains and on protected subjects only with the followers' consent.
/// Hierarchy: the owner's record suffices. A delegation for good ends only with every party's consent. In a domain set outside, the same parties decide only how to comply.
/// </summary>
public static class DecisionRules
{
    public static Ruling For(Matter matter, IReadOnlyList<PartnerId> parties, Func<PartnerId, string> nameOf)
    {
        if (matter.ChangeTo is { } changeTo)
        {
            return ChangeOfType(matter, changeTo, parties, nameOf);
        }

        if (matter.Amendment is { } amendment)
        {
            return AmendmentRules.For(amendment, parties, nameOf);
        }

        var type = matter.InForce?.Type;
        var leads = new PartnerSet((matter.InForce?.Leads.Members ?? []).Where(parties.Contains));
        if (type is null or GovernanceType.Network || matter.IsDelegated || leads.Members.Count == 0)
        {
            return new Ruling(DecisionRule.EveryParty, type, PartnerSet.Empty, new PartnerSet(parties), PartnerSet.Empty, Together(matter));
        }

        var others = new PartnerSet(parties.Except(leads.Members));
        var (lead, rest) = (Names(leads, nameOf), Names(others, nameOf));
        var domain = DomainNames.Of(matter.Domain!.Value);
        return (type, matter.IsProtected) switch
        {
            (GovernanceType.Hierarchy, _) => new Ruling(
                DecisionRule.OwnerRecords, type, leads, leads, others,
                Comply(matter, $"Hierarchy in {domain}: {lead} decides as the owner and a record suffices; {rest} {Are(others)} heard first.")),
            (_, true) => new Ruling(
                DecisionRule.LeaderWithConsent, type, leads, new PartnerSet(parties), PartnerSet.Empty,
                Comply(matter, $"Quasi-hierarchy in {domain}: {lead} leads, and {rest} must consent, because {Why(matter)}.")),
            _ => new Ruling(
                DecisionRule.LeaderAfterComments, type, leads, leads, others,
                Comply(matter, $"Quasi-hierarchy in {domain}: {lead} decides after notice and a comment period; {rest} may comment, challenge or ask for a waiver, and acknowledge{(others.Members.Count == 1 ? "s" : "")} by silence when the period ends.")),
        };
    }

    private static Ruling ChangeOfType(Matter matter, WhoDecides changeTo, IReadOnlyList<PartnerId> parties, Func<PartnerId, string> nameOf)
    {
        var type = matter.InForce?.Type;
        var owners = type == GovernanceType.Hierarchy ? matter.InForce!.Leads : PartnerSet.Empty;
        // Whoever stands below a leader or owner afterwards always consents; what was given for good is taken back by nobody alone.
        var below = changeTo.Type == GovernanceType.Network ? [] : parties.Except(changeTo.Leads.Members);
        var must = type == GovernanceType.Hierarchy && !matter.IsDelegatedForGood ? new PartnerSet(owners.Members.Concat(below)) : new PartnerSet(parties);
        var rest = new PartnerSet(parties.Except(must.Members));
        var domain = DomainNames.Of(matter.Domain!.Value);
        var now = type is { } known ? DomainNames.Of(known) : "no type yet";
        var who = must.Members.Count == parties.Count ? "every party must consent" : $"{Names(must, nameOf)} must consent";
        return new Ruling(
            DecisionRule.ApproversOfType, type, owners, must, rest,
            $"Change of type in {domain}, from {now} to {DomainNames.Of(changeTo.Type)}: {who}{(matter.IsDelegatedForGood ? ", because the domain is delegated for good" : "")}. Nobody's silence is consent.");
    }

    private static string Together(Matter matter)
    {
        if (matter.Domain is not { } domain)
        {
            return "Outside any domain: every party must consent, and nobody's silence is consent.";
        }

        var name = DomainNames.Of(domain);
        return matter switch
        {
            { InForce: null } => $"The charter does not say who decides in {name}: every party must consent.",
            { IsDelegatedForGood: true } => $"Delegated autonomy in {name}, for good: every party must consent, one vote each.",
            { IsDelegated: true } => $"Delegated autonomy in {name}: every party must consent, one vote each; the owner may take the delegation back.",
            _ => Comply(matter, $"Network in {name}: every party must consent, one vote each; an objection blocks. Nobody's silence is consent."),
        };
    }

    private static string Comply(Matter matter, string sentence) => matter.Terms is { IsExternal: true } terms
        ? $"{terms.OutsideSetter} sets this from outside, so the parties decide only how to comply. {sentence}"
        : sentence;

    private static string Why(Matter matter) => matter.Subjects.Count == 0
        ? "this domain is protected"
        : $"it touches {Sentence.List([.. matter.Subjects.Distinct().Order().Select(Of)])}";

    /// <summary>How people call a protected subject, in the middle of a sentence.</summary>
    public static string Of(ProtectedSubject subject) => subject switch
    {
        ProtectedSubject.Payment => "payment",
        ProtectedSubject.IntellectualProperty => "intellectual property",
        ProtectedSubject.Exclusivity => "exclusivity",
        ProtectedSubject.DataAboutFollower => "data about a follower",
        _ => throw new ArgumentOutOfRangeException(nameof(subject)),
    };

    private static string Are(PartnerSet set) => set.Members.Count == 1 ? "is" : "are";

    private static string Names(PartnerSet set, Func<PartnerId, string> nameOf) => Sentence.List([.. set.Members.Select(nameOf).Order(StringComparer.CurrentCulture)]);
}
