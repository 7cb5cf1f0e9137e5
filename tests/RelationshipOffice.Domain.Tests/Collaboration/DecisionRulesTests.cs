using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

/// <summary>Every cell of the table of types (domain guide §3) that says who approves, decides, dissents or changes the type.</summary>
public sealed class DecisionRulesTests
{
    private static readonly WhoDecides Led = WhoDecides.LedBy(A);
    private static readonly WhoDecides Owned = WhoDecides.OwnedBy(A);

    // Row "Decide in a domain", and "Protected domains": type, marks, subjects -> rule, who must consent, who may keep silent.
    public static TheoryData<GovernanceType?, string, ProtectedSubject?, DecisionRule, string, string> Cells => new()
    {
        { GovernanceType.Network, "", null, DecisionRule.EveryParty, "ABC", "" },
        { GovernanceType.Network, "protected", ProtectedSubject.Payment, DecisionRule.EveryParty, "ABC", "" },
        { GovernanceType.Network, "external", null, DecisionRule.EveryParty, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "", null, DecisionRule.LeaderAfterComments, "A", "BC" },
        { GovernanceType.QuasiHierarchy, "external", null, DecisionRule.LeaderAfterComments, "A", "BC" },
        { GovernanceType.QuasiHierarchy, "protected", null, DecisionRule.LeaderWithConsent, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "", ProtectedSubject.Payment, DecisionRule.LeaderWithConsent, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "", ProtectedSubject.IntellectualProperty, DecisionRule.LeaderWithConsent, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "", ProtectedSubject.Exclusivity, DecisionRule.LeaderWithConsent, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "", ProtectedSubject.DataAboutFollower, DecisionRule.LeaderWithConsent, "ABC", "" },
        { GovernanceType.QuasiHierarchy, "delegated", null, DecisionRule.EveryParty, "ABC", "" },
        { GovernanceType.Hierarchy, "", null, DecisionRule.OwnerRecords, "A", "BC" },
        { GovernanceType.Hierarchy, "protected", ProtectedSubject.Payment, DecisionRule.OwnerRecords, "A", "BC" },
        { GovernanceType.Hierarchy, "delegated", null, DecisionRule.EveryParty, "ABC", "" },
        { null, "", null, DecisionRule.EveryParty, "ABC", "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_type_in_force_says_whose_word_is_needed(
        GovernanceType? type, string mark, ProtectedSubject? subject, DecisionRule rule, string must, string silent)
    {
        var matter = new Matter(DecisionDomain.Quality, Who(type), Terms(mark), subject is { } known ? [known] : []);

        var ruling = DecisionRules.For(matter, [A, B, C], NameOf);

        Assert.Equal((rule, must, silent), (ruling.Rule, Letters(ruling.MustConsent), Letters(ruling.Followers)));
        Assert.Equal(mark == "external", ruling.Sentence.StartsWith("The regulator sets this from outside", StringComparison.Ordinal));
    }

    [Fact]
    public void Outside_any_domain_every_party_must_consent()
    {
        var ruling = DecisionRules.For(new Matter(null, null, null, []), [A, B, C], NameOf);

        Assert.Equal((DecisionRule.EveryParty, "ABC"), (ruling.Rule, Letters(ruling.MustConsent)));
        Assert.Contains("nobody's silence is consent", ruling.Sentence, StringComparison.Ordinal);
    }

    // Row "Change of type": in force, wanted -> approvers. Whoever comes to stand below always consents.
    public static TheoryData<GovernanceType?, GovernanceType, string, string> Changes => new()
    {
        { GovernanceType.Network, GovernanceType.QuasiHierarchy, "B", "ABC" },
        { GovernanceType.Network, GovernanceType.Hierarchy, "A", "ABC" },
        { GovernanceType.QuasiHierarchy, GovernanceType.Network, "", "ABC" },
        { GovernanceType.QuasiHierarchy, GovernanceType.QuasiHierarchy, "B", "ABC" },
        { GovernanceType.QuasiHierarchy, GovernanceType.Hierarchy, "A", "ABC" },
        { GovernanceType.Hierarchy, GovernanceType.Network, "", "A" },
        { GovernanceType.Hierarchy, GovernanceType.QuasiHierarchy, "A", "ABC" },
        { GovernanceType.Hierarchy, GovernanceType.QuasiHierarchy, "BC", "A" },
        { null, GovernanceType.Network, "", "ABC" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_of_type_is_approved_by_the_type_in_force(GovernanceType? now, GovernanceType to, string leads, string must)
    {
        var changeTo = WhoDecides.Of(to, leads.Select(l => l == 'A' ? A : l == 'B' ? B : C));

        var ruling = DecisionRules.For(new Matter(DecisionDomain.Quality, Who(now), Terms(""), [], changeTo), [A, B, C], NameOf);

        Assert.Equal((DecisionRule.ApproversOfType, must), (ruling.Rule, Letters(ruling.MustConsent)));
    }

    // What the owner gave for good is not taken back by a change of type of the owner alone (G11).
    [Fact]
    public void A_delegation_for_good_needs_every_party_to_end_and_the_sentence_says_so()
    {
        var ruling = DecisionRules.For(new Matter(DecisionDomain.Quality, Owned, DelegatedForGood(), [], WhoDecides.Network), [A, B, C], NameOf);
        var matter = DecisionRules.For(new Matter(DecisionDomain.Quality, Owned, DelegatedForGood(), []), [A, B, C], NameOf);

        Assert.Equal("ABC", Letters(ruling.MustConsent));
        Assert.Contains("every party must consent, because the domain is delegated for good", ruling.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("take the delegation back", matter.Sentence, StringComparison.Ordinal);
    }

    // Row "Dissent".
    [Theory]
    [InlineData(GovernanceType.Network, "")]
    [InlineData(GovernanceType.QuasiHierarchy, "Challenge,Waiver")]
    [InlineData(GovernanceType.Hierarchy, "Appeal")]
    public void The_type_in_force_says_how_a_follower_dissents(GovernanceType type, string ways)
    {
        var ruling = DecisionRules.For(new Matter(DecisionDomain.Quality, Who(type), Terms(""), []), [A, B, C], NameOf);

        Assert.Equal(ways, string.Join(',', ruling.Dissent(B)));
        Assert.Empty(ruling.Dissent(A));
    }

    [Theory]
    [InlineData(GovernanceType.QuasiHierarchy, "", "Quasi-hierarchy in quality and compliance: Acme decides after notice and a comment period; Bolt and Cord may comment, challenge or ask for a waiver, and acknowledge by silence when the period ends.")]
    [InlineData(GovernanceType.QuasiHierarchy, "protected", "Quasi-hierarchy in quality and compliance: Acme leads, and Bolt and Cord must consent, because this domain is protected.")]
    [InlineData(GovernanceType.Hierarchy, "", "Hierarchy in quality and compliance: Acme decides as the owner and a record suffices; Bolt and Cord are heard first.")]
    [InlineData(GovernanceType.Network, "", "Network in quality and compliance: every party must consent, one vote each; an objection blocks. Nobody's silence is consent.")]
    public void The_rule_is_said_in_a_sentence(GovernanceType type, string mark, string sentence) =>
        Assert.Equal(sentence, DecisionRules.For(new Matter(DecisionDomain.Quality, Who(type), Terms(mark), []), [A, B, C], NameOf).Sentence);

    private static WhoDecides? Who(GovernanceType? type) => type switch
    {
        GovernanceType.Network => WhoDecides.Network,
        GovernanceType.QuasiHierarchy => Led,
        GovernanceType.Hierarchy => Owned,
        _ => null,
    };

    private static DomainTerms Terms(string mark) => DomainTerms.Of(
        "A rule.", null, 2, false, mark == "protected", mark == "delegated" ? Delegation.Of("Letter", Today, true) : null,
        mark == "external" ? "The regulator" : null, Protection.None);

    private static string Letters(PartnerSet set) =>
        string.Concat(new[] { (A, 'A'), (B, 'B'), (C, 'C') }.Where(p => set.Members.Contains(p.Item1)).Select(p => p.Item2));
}
