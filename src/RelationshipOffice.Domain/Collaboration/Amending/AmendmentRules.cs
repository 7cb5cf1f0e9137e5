using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// Which rule an amendment comes under (domain guide §3, row "Approve an amendment"; §3.4, 2): that of the type in force in
/// each domain that it touches, and for each party the strictest of them. Whoever must consent anywhere consents to the whole;
/// a comment period runs as long as somebody is left who only acknowledges.
/// </summary>
public static class AmendmentRules
{
    public static Ruling For(Amendment amendment, IReadOnlyList<PartnerId> parties, Func<PartnerId, string> nameOf) =>
        Merge([.. amendment.Matters.Select(m => DecisionRules.For(m, parties, nameOf))], nameOf);

    private static Ruling Merge(IReadOnlyList<Ruling> rulings, Func<PartnerId, string> nameOf)
    {
        if (rulings is [var only])
        {
            return only;
        }

        var must = Union(rulings, r => r.MustConsent);
        var followers = new PartnerSet(Union(rulings, r => r.Followers).Members.Except(must.Members));
        return new Ruling(
            Strictest(rulings, followers), TypeOf(rulings), Union(rulings, r => r.Deciders), must, followers,
            Sentenced(rulings, must, followers, nameOf));
    }

    private static DecisionRule Strictest(IReadOnlyList<Ruling> rulings, PartnerSet followers)
    {
        bool Any(DecisionRule rule) => rulings.Any(r => r.Rule == rule);
        return Any(DecisionRule.EveryParty) ? DecisionRule.EveryParty
            : Any(DecisionRule.LeaderWithConsent) ? DecisionRule.LeaderWithConsent
            : !Any(DecisionRule.LeaderAfterComments) ? DecisionRule.OwnerRecords
            // Two leaders, each following the other: both consent, and nobody is left to comment.
            : followers.Members.Count == 0 ? DecisionRule.LeaderWithConsent
            : DecisionRule.LeaderAfterComments;
    }

    private static GovernanceType? TypeOf(IReadOnlyList<Ruling> rulings) =>
        rulings.Select(r => r.Type).Distinct().ToList() is [var one] ? one : null;

    private static PartnerSet Union(IEnumerable<Ruling> rulings, Func<Ruling, PartnerSet> of) => new(rulings.SelectMany(r => of(r).Members).Distinct());

    private static string Sentenced(IReadOnlyList<Ruling> rulings, PartnerSet must, PartnerSet followers, Func<PartnerId, string> nameOf)
    {
        var whole = followers.Members.Count == 0
            ? "every party must consent"
            : $"{Names(must, nameOf)} must consent, {Names(followers, nameOf)} {(followers.Members.Count == 1 ? "comments and acknowledges" : "comment and acknowledge")}";
        return $"It touches more than one domain, so for each party the strictest rule holds: {whole}. {string.Join(" ", rulings.Select(r => r.Sentence).Distinct())}";
    }

    private static string Names(PartnerSet set, Func<PartnerId, string> nameOf) =>
        Sentence.List([.. set.Members.Select(nameOf).Order(StringComparer.CurrentCulture)]);
}
