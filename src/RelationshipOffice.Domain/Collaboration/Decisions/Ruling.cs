using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// The rule that applies to one decision: whose word is needed, who may keep silent, and the sentence that people read. It
/// is kept with the decision, so that a later change of the charter never rewrites how something was decided.
/// </summary>
/// <param name="Type">The type in force; none outside any domain.</param>
/// <param name="Deciders">Who leads or owns; empty where all decide together.</param>
/// <param name="MustConsent">Whose consent is needed.</param>
/// <param name="Followers">Who acknowledges; silence at the end of the period counts as having done so.</param>
public sealed record Ruling(
    DecisionRule Rule, GovernanceType? Type, PartnerSet Deciders, PartnerSet MustConsent, PartnerSet Followers, string Sentence)
{
    /// <summary>Whether a comment period must run before it takes effect.</summary>
    public bool HasCommentPeriod => Rule == DecisionRule.LeaderAfterComments;

    /// <summary>What a party may say: those asked consent or object, followers acknowledge.</summary>
    public bool Admits(PartnerId party, DecisionStance stance) => stance == DecisionStance.Acknowledge
        ? Followers.Members.Contains(party)
        : MustConsent.Members.Contains(party);

    /// <summary>How dissent is raised besides an objection: followers challenge or ask for a waiver, an owned unit appeals.</summary>
    public IReadOnlyList<ChallengeKind> Dissent(PartnerId party) =>
        Deciders.Members.Count == 0 || Deciders.Members.Contains(party) ? []
        : Type == GovernanceType.Hierarchy ? [ChallengeKind.Appeal]
        : [ChallengeKind.Challenge, ChallengeKind.Waiver];
}
