using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Tests.Charters;
using static RelationshipOffice.Domain.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Domain.Tests.Collaboration;

/// <summary>Row "Approve an amendment" of the table of types (domain guide §3.2), and its merge over domains (§3.4, 2).</summary>
public sealed class AmendmentTests
{
    private static readonly DateOnly Wanted = Today.AddDays(60);

    // Domains with their types (N network, Q led by A, P the same and protected, B led by Bolt, H owned by A), what the change
    // names of them ("-" for none), subjects -> rule, who must consent, who may keep silent.
    public static TheoryData<string, string, ProtectedSubject?, DecisionRule, string, string> Cells => new()
    {
        { "N", "1", null, DecisionRule.EveryParty, "ABC", "" },
        { "Q", "1", null, DecisionRule.LeaderAfterComments, "A", "BC" },
        { "P", "1", null, DecisionRule.LeaderWithConsent, "ABC", "" },
        { "Q", "1", ProtectedSubject.Exclusivity, DecisionRule.LeaderWithConsent, "ABC", "" },
        { "H", "1", null, DecisionRule.OwnerRecords, "A", "BC" },
        { "Q", "-", null, DecisionRule.EveryParty, "ABC", "" },
        { "QN", "12", null, DecisionRule.EveryParty, "ABC", "" },
        { "QP", "12", null, DecisionRule.LeaderWithConsent, "ABC", "" },
        { "QB", "12", null, DecisionRule.LeaderAfterComments, "AB", "C" },
        { "QH", "12", null, DecisionRule.LeaderAfterComments, "A", "BC" },
        { "HB", "12", null, DecisionRule.LeaderAfterComments, "AB", "C" },
        { "Q", "1-", null, DecisionRule.EveryParty, "ABC", "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void The_strictest_rule_holds_for_each_party(
        string types, string named, ProtectedSubject? subject, DecisionRule rule, string must, string silent)
    {
        var charter = With(types);
        StatementChange[] changes = [.. named.Select(n => Change(n == '-' ? [] : [n == '1' ? DecisionDomain.Quality : DecisionDomain.Volume]))];

        var ruling = Ruled(charter, changes, subject is { } known ? [known] : []);

        Assert.Equal((rule, must, silent), (ruling.Rule, Letters(ruling.MustConsent), Letters(ruling.Followers)));
    }

    [Fact]
    public void The_sentence_names_whose_word_is_needed_and_every_rule_it_comes_from()
    {
        var sentence = Ruled(With("QB"), [Change([DecisionDomain.Quality, DecisionDomain.Volume])]).Sentence;

        Assert.StartsWith(
            "It touches more than one domain, so for each party the strictest rule holds: Acme and Bolt must consent, Cord comments and acknowledges.",
            sentence, StringComparison.Ordinal);
        Assert.Contains("Quasi-hierarchy in quality and compliance: Acme decides", sentence, StringComparison.Ordinal);
        Assert.Contains("Quasi-hierarchy in volume and schedule: Bolt decides", sentence, StringComparison.Ordinal);
    }

    // Two leaders who follow each other: both consent, so nobody is left whose comments would have to be waited for.
    [Fact]
    public void Where_every_party_leads_somewhere_no_comment_period_runs()
    {
        var charter = With("QB");
        var matter = Matter.Of(Amendment.Of(charter, [Change([DecisionDomain.Quality, DecisionDomain.Volume])], null, []), []);

        var ruling = DecisionRules.For(matter, [A, B], NameOf);

        Assert.Equal((DecisionRule.LeaderWithConsent, "AB", ""), (ruling.Rule, Letters(ruling.MustConsent), Letters(ruling.Followers)));
    }

    // Whatever the proposer names: what is everybody's stays so, and a protected section keeps its domain.
    [Theory]
    [InlineData(Section.Vision, "ABC")]
    [InlineData(Section.Principles, "ABC")]
    [InlineData(Section.AlignmentRequests, "ABC")]
    [InlineData(Section.Bodies, "ABC")]
    [InlineData(Section.Review, "ABC")]
    [InlineData(Section.ValueShare, "ABC")]
    [InlineData(Section.Exit, "ABC")]
    [InlineData(Section.OpenBook, "ABC")]
    [InlineData(Section.Scorecard, "A")]
    public void Nobody_names_a_domain_to_get_round_a_consent(Section section, string must) =>
        Assert.Equal(must, Letters(Ruled(With("Q"), [Change([DecisionDomain.Quality], section)]).MustConsent));

    [Fact]
    public void The_day_of_the_review_is_everybodys()
    {
        var charter = With("Q");
        var amendment = Amendment.Of(charter, [], new DateOnly(2028, 6, 1), []);

        Assert.Equal("ABC", Letters(DecisionRules.For(Matter.Of(amendment, []), [A, B, C], NameOf).MustConsent));
    }

    [Fact]
    public void What_changes_nothing_or_the_same_twice_is_none()
    {
        var charter = With("Q");
        var change = Change([]);

        Refused("decision.amendment.no_change", () => Amendment.Of(charter, [], null, []));
        Refused("decision.amendment.changed_twice", () => Amendment.Of(charter, [change, change], null, []));
        Refused("decision.amendment.same_review", () => Amendment.Of(charter, [], charter.Terms.ReviewDate, []));
        Refused("decision.amendment.same_words", () => StatementChange.Reword(StatementId.New(), Section.Scorecard, "Same.", " Same. ", []));
    }

    [Fact]
    public void Only_a_charter_in_force_and_not_on_its_way_out_is_amended()
    {
        Refused("charter.not_in_force", () => Amendment.Of(ACharter.Ready(A, B), [Change([])], null, []));
        var leaving = Leaving(With("Q", out var plan), plan);

        Refused("decision.amendment.exit_began", () => Amendment.Of(leaving, [Change([])], null, []));
    }

    [Fact]
    public void It_waits_for_its_day_and_the_charter_carries_it_out()
    {
        var (decision, _) = Proposed(With("N"));

        decision.Settle([Says(A, DecisionStance.Consent), Says(B, DecisionStance.Consent), Says(C, DecisionStance.Consent)], Today);
        Assert.Equal((DecisionState.Decided, Wanted), (decision.State, decision.InEffectFrom));

        // On the day itself it is still the charter that makes it so.
        Assert.Equal(DecisionState.Decided, decision.StateOn(Wanted));
        Assert.False(decision.TakeEffect(Wanted.AddDays(-1)));
        Assert.True(decision.TakeEffect(Wanted));
    }

    [Fact]
    public void An_owner_says_how_the_unit_was_heard()
    {
        var charter = With("H");
        var matter = Matter.Of(Amendment.Of(charter, [Change([DecisionDomain.Quality])], null, []), []);
        Decision Owned(string heard) => new(
            charter, matter, DecisionRules.For(matter, [A, B, C], NameOf), ADecision.Proposed(wanted: Wanted, heard: heard), Today, WorkingCalendar.Default);

        Refused("decision.heard.missing", () => Owned(""));
        Assert.Equal("In the staff meeting.", Owned("In the staff meeting.").Heard);
    }

    [Fact]
    public void It_loses_its_ground_with_another_version_or_an_exit_and_is_told_why()
    {
        var charter = With("NQ", out var plan);
        var (decision, _) = Proposed(charter);
        Assert.Null(decision.GroundLostIn(charter));

        charter.Amend(DecisionDomain.Volume, WhoDecides.Network, "", DecisionId.New(), [A, B, C], Today);
        var reason = decision.GroundLostIn(charter);
        decision.Lapse(reason!);

        Assert.StartsWith("It was proposed on version 1, and version 2 has come into force since.", reason, StringComparison.Ordinal);
        Assert.Equal((DecisionState.Lapsed, reason, true), (decision.State, decision.LapsedBecause, decision.IsOver));
        Refused("decision.over", () => decision.Lapse("Again."));
        Assert.NotNull(Proposed(charter).Decision.GroundLostIn(Leaving(charter, plan)));
    }

    [Fact]
    public void A_statement_takes_only_the_change_of_the_words_that_were_read()
    {
        var draft = ACharter.Between(A, B, C);
        var statement = new Statement(draft, Section.Scorecard, "Ten days.", 1);
        var charter = With("N");

        Refused("charter.statement.of_another_charter", () => statement.Amend(
            charter, StatementChange.Reword(statement.Id, Section.Scorecard, "Ten days.", "Eight days.", []), "Faster"));
        Refused("charter.not_in_force", () => statement.Amend(
            draft, StatementChange.Reword(statement.Id, Section.Scorecard, "Ten days.", "Eight days.", []), "Faster"));
        Assert.False(statement.IsAsBefore(StatementChange.Reword(statement.Id, Section.Scorecard, "Nine days.", "Eight days.", [])));
    }

    private static Charter Leaving(Charter charter, ExitPlan plan)
    {
        var facts = ACharter.WithVision with { Bodies = [new BodyFact(BodyId.New(), "Relationship team", BodyLevel.Rmt, [A, B, C], HasMet: true)] };
        charter.MoveTo(Stage.Operational, "", facts, ACharter.Now);
        CharterExit.Open(charter, plan, new ExitOpening(B, PersonId.New(), 1, Today, null, "It is over."), WorkingCalendar.Default, Today, ACharter.Now);
        return charter;
    }

    private static (Decision Decision, Ruling Ruling) Proposed(Charter charter)
    {
        var matter = Matter.Of(Amendment.Of(charter, [Change([DecisionDomain.Quality])], null, []), []);
        var ruling = DecisionRules.For(matter, [A, B, C], NameOf);
        return (new Decision(charter, matter, ruling, ADecision.Proposed(wanted: Wanted), Today, WorkingCalendar.Default), ruling);
    }

    private static Ruling Ruled(Charter charter, IReadOnlyList<StatementChange> changes, params ProtectedSubject[] subjects) =>
        DecisionRules.For(Matter.Of(Amendment.Of(charter, changes, null, subjects), subjects), [A, B, C], NameOf);

    private static StatementChange Change(DecisionDomain[] domains, Section section = Section.Scorecard) =>
        StatementChange.Reword(StatementId.New(), section, "Ten days.", "Eight days.", domains);

    private static Charter With(string types) => With(types, out _);

    private static Charter With(string types, out ExitPlan plan)
    {
        var charter = ACharter.Between(A, B, C);
        foreach (var party in new[] { A, B, C })
        {
            charter.Appoint(party, new PartyPeople(null, null, PersonId.New()));
        }

        foreach (var (type, domain) in types.Zip([DecisionDomain.Quality, DecisionDomain.Volume]))
        {
            charter.Govern(domain, type switch { 'N' => WhoDecides.Network, 'H' => WhoDecides.OwnedBy(A), 'B' => WhoDecides.LedBy(B), _ => WhoDecides.LedBy(A) }, "Because.");
            charter.SetTerms(domain, DomainTerms.Of("A rule.", null, 2, false, type == 'P', null, null, Protection.None));
        }

        plan = new ExitPlan(charter);
        plan.Set(charter, [ExitTriggerTerms.Of("A party gives notice.", 90)], []);
        charter.InConvergence().At(Stage.InReview);
        charter.Agree([A, B, C], ACharter.Now);
        return charter;
    }

    private static void Refused(string code, Action act) => Assert.Equal(code, Assert.Throws<RuleBroken>(act).Error.Code);

    private static string Letters(PartnerSet set) =>
        string.Concat(new[] { (A, 'A'), (B, 'B'), (C, 'C') }.Where(p => set.Members.Contains(p.Item1)).Select(p => p.Item2));
}
