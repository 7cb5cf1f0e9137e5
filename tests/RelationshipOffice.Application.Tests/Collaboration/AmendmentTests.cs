using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using static RelationshipOffice.Application.Tests.Collaboration.AnAmendment;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class AmendmentTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task With_every_consent_it_waits_for_its_day_and_then_makes_the_next_version()
    {
        var charter = await office.AnAgreedCharterAsync();
        var first = await office.VersionAsync(charter, 1);
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));
        Assert.Equal(DecisionState.Proposed, (await office.SeenAsync(amendment)).State);

        await office.ConsentsAsync(charter, amendment);
        Assert.Equal((DecisionState.Decided, Before), ((await office.SeenAsync(amendment)).State, await office.VisionAsync(charter)));
        office.Clock.Advance(TimeSpan.FromDays(2));
        await office.PeriodsEndAsync();
        Assert.Equal((1, Before), ((await office.SeenAsync(charter.Id)).CurrentVersion, await office.VisionAsync(charter)));

        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.PeriodsEndAsync();

        Assert.Equal((DecisionState.InEffect, After), ((await office.SeenAsync(amendment)).State, await office.VisionAsync(charter)));
        var (old, now) = (await office.VersionAsync(charter, 1), await office.VersionAsync(charter, 2));
        Assert.Equal((first.Content, first.ContentHash), (old.Content, old.ContentHash));
        Assert.NotEqual(old.ContentHash, now.ContentHash);
        Assert.Equal(After, now.Text.Statements.Single(s => s.Id == charter.Vision.Value).Text);
        Assert.Equal((amendment, "Sooner", true), (now.Origin!.Decision, now.Origin.Title, now.Origin.IsAmendment));
        Assert.True((await office.As(office.Officer).AskAsync(new VerifyCharter(charter.Id)).ValueAsync()).IsIntact);
    }

    [Fact]
    public async Task It_is_told_in_the_story_in_comparisons_and_as_of_a_day()
    {
        var charter = await office.AnAgreedCharterAsync();
        var door = office.As(charter.Sides[1].Manager);
        var change = office.OfTheVision(charter);
        change.Changes.Add(new() { Kind = ChangeKind.Add, Section = Section.Vision, Text = "Nobody waits without knowing why." });
        var amendment = await office.ProposedAsync(charter, change);
        await office.ConsentsAsync(charter, amendment);
        office.LetPass(3);
        await office.PeriodsEndAsync();

        var compared = (await door.AskAsync(new CompareVersions(charter.Id, 1, 2)).ValueAsync()).Parts.Single(p => p.Heading == "Vision");
        Assert.Equal([LineKind.Reworded, LineKind.Added], compared.Lines.Select(l => l.Kind));
        Assert.True((await door.AskAsync(new CompareVersions(charter.Id, 2, null)).ValueAsync()).IsSame);
        var asOf = await door.AskAsync(new GetCharterAsOf(charter.Id, office.Today().AddDays(-1))).ValueAsync();
        Assert.Equal((1, Before), (asOf.InForce!.Number, asOf.InForce.Text.Statements[0].Text));
        Assert.Equal(2, (await door.AskAsync(new GetCharterAsOf(charter.Id, office.Today())).ValueAsync()).InForce!.Number);
        var told = (await door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 200))).ValueAsync()).Rows.Select(r => r.What).ToList();
        Assert.Contains("Brought the amendment “Sooner” into force: version 2", told);
        Assert.Contains("Brought version 2 into force by a decision", told);
        Assert.Contains(told, t => t.StartsWith("Put “Sooner” before the parties", StringComparison.Ordinal));
        Assert.Contains((await office.SeenAsync(amendment)).Story, m => m.Sentence == "Version 2 of the charter came into force with it");
    }

    [Fact]
    public async Task What_somebody_leads_needs_the_leader_alone_and_the_others_acknowledge_by_silence()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfVolume(charter));
        var seen = await office.SeenAsync(amendment);
        Assert.Equal((DecisionState.InComment, DecisionRule.LeaderAfterComments), (seen.State, seen.RuleApplied));
        Assert.Equal("Volume and schedule", seen.Domain);

        office.Clock.Advance(TimeSpan.FromDays(30));
        await office.PeriodsEndAsync();

        Assert.Equal(DecisionState.InEffect, (await office.SeenAsync(amendment)).State);
        var text = (await office.VersionAsync(charter, 2)).Text;
        Assert.Equal("The leader forecasts volumes by week.", text.Statements.Single(s => s.Section == Section.Scorecard).Text);
    }

    [Fact]
    public async Task A_protected_subject_or_a_second_domain_needs_the_follower_too()
    {
        var charter = await office.AnAgreedCharterAsync();
        var door = office.As(charter.Sides[0].Manager);
        var tagged = office.OfVolume(charter);
        tagged.Subjects = [ProtectedSubject.Exclusivity];
        var mixed = office.OfVolume(charter, 3, DecisionDomain.Volume, DecisionDomain.Quality);

        var byTag = await door.AskAsync(new PreviewAmendment(charter.Id, tagged.Changes, null, tagged.Subjects, tagged.WantedOn)).ValueAsync();
        var byDomain = await door.AskAsync(new PreviewAmendment(charter.Id, mixed.Changes, null, [], mixed.WantedOn)).ValueAsync();
        var alone = await door.AskAsync(new PreviewAmendment(charter.Id, office.OfVolume(charter).Changes, null, [], null)).ValueAsync();

        Assert.All(byTag.Parties, p => Assert.True(p.MustConsent));
        Assert.All(byDomain.Parties, p => Assert.True(p.MustConsent));
        Assert.Equal([true, false], alone.Parties.Select(p => p.MustConsent));
        Assert.Equal((1, alone.AnswerBy.AddDays(1)), (alone.InForce, alone.EarliestOn));
        Assert.Equal(tagged.WantedOn, byTag.EarliestOn);
        Assert.Equal(LineKind.Added, Assert.Single(Assert.Single(alone.Parts).Lines).Kind);
    }

    [Fact]
    public async Task A_late_consent_brings_it_into_force_on_the_day_it_is_given()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));
        office.Clock.Advance(TimeSpan.FromDays(40));
        await office.PeriodsEndAsync();
        Assert.Equal(Before, await office.VisionAsync(charter));

        await office.ConsentsAsync(charter, amendment);

        var seen = await office.SeenAsync(amendment);
        Assert.Equal((DecisionState.InEffect, office.Today(), After), (seen.State, seen.InEffectFrom, await office.VisionAsync(charter)));
        Assert.True(seen.Positions[1].IsLate);
    }

    [Fact]
    public async Task It_waits_on_Today_for_those_whose_consent_it_needs_and_stands_on_the_charter()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));

        var waiting = (await office.As(charter.Sides[1].Manager).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Single(w => w.Decision == amendment);
        Assert.StartsWith("The amendment “Sooner” waits for the consent of your side", waiting.Sentence, StringComparison.Ordinal);
        var brief = (await office.SeenAsync(charter.Id)).Amendment!;
        Assert.Equal(("Sooner", DecisionState.Proposed, office.Today().AddDays(3)), (brief.Title, brief.State, brief.On));
    }

    [Fact]
    public async Task A_statement_goes_and_the_review_moves()
    {
        var charter = await office.AnAgreedCharterAsync();
        var change = office.OfTheVision(charter, inDays: 0);
        change.Changes[0].Kind = ChangeKind.Remove;
        change.ReviewDate = new DateOnly(2028, 6, 1);
        var amendment = await office.ProposedAsync(charter, change);
        Assert.Contains((await office.SeenAsync(amendment)).Amendment!.Parts, p => p.Heading == "Dates");

        await office.ConsentsAsync(charter, amendment);

        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal((2, new DateOnly(2028, 6, 1)), (seen.CurrentVersion, seen.ReviewDate));
        Assert.DoesNotContain(seen.Statements, s => s.Id == charter.Vision);
        Assert.Equal(new DateOnly(2028, 6, 1), (await office.VersionAsync(charter, 2)).Text.ReviewDate);
    }

    [Fact]
    public async Task A_change_of_type_that_took_effect_lets_it_lapse_and_nothing_is_written_over()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));
        await using var db = office.Database();
        // As if both had been under way at once, which the door refuses.
        await db.Database.ExecuteSqlAsync($"update decisions set state = 'Refused' where id = {amendment.Value}");
        var change = await office.As(charter.Sides[0].Manager).SendAsync(ToNetwork(charter)).ValueAsync();
        await db.Database.ExecuteSqlAsync($"update decisions set state = 'Proposed' where id = {amendment.Value}");

        await office.ConsentsAsync(charter, change);

        var seen = await office.SeenAsync(amendment);
        Assert.Equal((DecisionState.Lapsed, Before), (seen.State, await office.VisionAsync(charter)));
        Assert.StartsWith("It was proposed on version 1, and version 2 has come into force since.", seen.Amendment!.LapsedBecause, StringComparison.Ordinal);
        Assert.Equal(2, (await office.SeenAsync(charter.Id)).CurrentVersion);
        Assert.Equal(DecisionState.Lapsed, (await office.SeenAsync(charter.Id)).Amendment!.State);
        var told = await office.As(charter.Sides[1].Manager).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 200))).ValueAsync();
        Assert.Contains(told.Rows, r => r.What.StartsWith("The amendment “Sooner” lapsed: It was proposed on version 1", StringComparison.Ordinal));
        await office.As(charter.Sides[1].Manager).SendAsync(ADecision.Says(amendment, charter.Sides[1], DecisionStance.Consent)).RefusedAsync("decision.over");
    }

    [Fact]
    public async Task A_text_altered_beneath_it_lets_it_lapse_on_its_day()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));
        await office.ConsentsAsync(charter, amendment);
        await using var db = office.Database();
        await db.Database.ExecuteSqlAsync($"update charter_statements set words = 'Every patient is seen.' where id = {charter.Vision.Value}");

        office.Clock.Advance(TimeSpan.FromDays(3));
        await office.PeriodsEndAsync();

        var seen = await office.SeenAsync(amendment);
        Assert.Equal((DecisionState.Lapsed, 1), (seen.State, (await office.SeenAsync(charter.Id)).CurrentVersion));
        Assert.Contains("no longer stands in the charter as the parties read it", seen.Amendment!.LapsedBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_exit_that_begins_lets_it_lapse()
    {
        var charter = await office.AnAgreedCharterAsync();
        await office.AtWorkAsync(charter);
        await office.MoveAsync(charter.Id, Stage.Operational);
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));

        var opening = AnExit.Opening(charter, (await office.SeenAsync(charter.Id)).Version);
        opening.NoticeOn = office.Today();
        await office.As(charter.Sides[1].Manager).SendAsync(opening).ValueAsync();

        Assert.Equal(DecisionState.Lapsed, (await office.SeenAsync(amendment)).State);
        await office.As(charter.Sides[0].Manager).SendAsync(office.OfTheVision(charter)).RefusedAsync(AmendmentErrors.ExitBegan);
    }

    [Fact]
    public async Task After_it_was_withdrawn_another_one_can_be_proposed()
    {
        var charter = await office.AnAgreedCharterAsync();
        var amendment = await office.ProposedAsync(charter, office.OfTheVision(charter));
        var version = (await office.SeenAsync(amendment)).Version;
        await office.As(charter.Sides[0].Manager).SendAsync(new WithdrawDecision { Decision = amendment, Version = version, Reason = "We wait for the figures." }).ValueAsync();

        await office.ProposedAsync(charter, office.OfTheVision(charter), by: 1);

        Assert.Equal("Sooner", (await office.SeenAsync(charter.Id)).Amendment!.Title);
    }

    internal static ChangeType ToNetwork(ACharter.Converging charter) => new()
    {
        Charter = charter.Id,
        Domain = DecisionDomain.Volume,
        Type = GovernanceType.Network,
        Reason = "Both plan now.",
    };
}
