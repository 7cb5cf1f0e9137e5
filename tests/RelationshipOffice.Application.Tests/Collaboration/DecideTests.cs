using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class DecideTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_network_decides_with_the_last_consent()
    {
        var charter = await office.AnAgreedCharterAsync(3);
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        Assert.Equal((DecisionState.Proposed, 1), ((await office.SeenAsync(decision)).State, (await office.SeenAsync(decision)).CharterVersion));

        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();
        Assert.Equal(DecisionState.Proposed, (await office.SeenAsync(decision)).State);
        await office.As(charter.Sides[2].Manager).SendAsync(Says(decision, charter.Sides[2], DecisionStance.Consent)).ValueAsync();

        var seen = await office.SeenAsync(decision);
        Assert.Equal(DecisionState.InEffect, seen.State);
        Assert.All(seen.Positions, p => Assert.Equal((DecisionStance.Consent, false), (p.Stance, p.IsLate)));
        Assert.True((await office.As(office.Officer).AskAsync(new VerifyCharter(charter.Id)).ValueAsync()).IsIntact);
    }

    [Fact]
    public async Task An_objection_blocks_a_network_and_the_ladder_takes_it_up()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var door = office.As(charter.Sides[1].Manager);

        await door.SendAsync(Says(decision, charter.Sides[1], DecisionStance.Object)).ValueAsync();
        var blocked = await office.SeenAsync(decision);
        var escalate = new EscalateDecision { Decision = decision, Version = blocked.Version, Reason = "Two meetings without agreement." };
        await door.SendAsync(escalate).ValueAsync();

        Assert.Equal(DecisionState.Blocked, blocked.State);
        var seen = await office.SeenAsync(decision);
        Assert.Equal((DecisionState.Escalated, "the working team (IPT)"), (seen.State, seen.Escalation!.Rung));
        await door.SendAsync(new EscalateDecision { Decision = decision, Version = blocked.Version, Reason = "Again." }).RefusedAsync(OfficeErrors.Conflict);
        await door.SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent, seen.Positions[1].Version)).ValueAsync();
        Assert.Equal(DecisionState.InEffect, (await office.SeenAsync(decision)).State);
    }

    [Fact]
    public async Task The_story_says_in_which_order_it_came_about_and_what_follows()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Object)).ValueAsync();
        var blocked = await office.SeenAsync(decision);
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent, blocked.Positions[1].Version)).ValueAsync();

        var seen = await office.SeenAsync(decision);

        Assert.StartsWith("Blocked: ", blocked.Outlook!.Now, StringComparison.Ordinal);
        Assert.Collection(
            seen.Story.Skip(2).Select(m => m.Sentence),
            sentence => Assert.EndsWith(" objected", sentence, StringComparison.Ordinal),
            sentence => Assert.Equal("Blocked by an objection", sentence),
            sentence => Assert.EndsWith(" consented", sentence, StringComparison.Ordinal),
            sentence => Assert.StartsWith("In effect from ", sentence, StringComparison.Ordinal));
        Assert.StartsWith("In effect since", seen.Outlook!.Now, StringComparison.Ordinal);
        Assert.Empty(seen.Outlook.Awaited);
    }

    [Fact]
    public async Task A_leader_decides_after_the_comment_period_and_a_silent_follower_has_acknowledged()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Volume);
        var seen = await office.SeenAsync(decision);

        Assert.Equal((DecisionState.InComment, DecisionStance.Acknowledge), (seen.State, seen.Positions[1].Missing));
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Object)).RefusedAsync(DecisionErrors.NotAsked);
        await office.As(charter.Sides[1].Manager).SendAsync(new CommentOnDecision { Decision = decision, Words = "Give us a week more." }).ValueAsync();
        Assert.Equal("Give us a week more.", Assert.Single((await office.SeenAsync(decision)).Comments).Words);
    }

    [Fact]
    public async Task Thirty_parties_at_once_never_collide()
    {
        var charter = await office.AnAgreedCharterAsync(30);
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);

        await Task.WhenAll(charter.Sides.Skip(1).Select(s => office.As(s.Manager).SendAsync(Says(decision, s, DecisionStance.Consent)).ValueAsync()));

        Assert.Equal(DecisionState.InEffect, (await office.SeenAsync(decision)).State);
    }

    [Fact]
    public async Task A_position_is_once_and_of_the_version_that_was_seen()
    {
        var charter = await office.AnAgreedCharterAsync(3);
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var side = charter.Sides[1];
        var once = Says(decision, side, DecisionStance.Consent);

        await office.As(side.Manager).SendAsync(once).ValueAsync();
        await office.As(side.Manager).SendAsync(once).ValueAsync();

        await office.As(side.Signatory).SendAsync(Says(decision, side, DecisionStance.Object)).RefusedAsync(OfficeErrors.Conflict);
        Assert.Equal(DecisionStance.Consent, (await office.SeenAsync(decision)).Positions[1].Stance);
    }

    [Fact]
    public async Task Nobody_speaks_for_a_party_that_is_not_theirs()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var executive = await office.APersonAsync("Eve Executive", Roles.Executive, charter.Sides[1].Partner);

        await office.As(charter.Sides[0].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).RefusedAsync(DecisionErrors.NotForYou);
        await office.As(executive).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).RefusedAsync(DecisionErrors.NotForYou);
        await office.As(office.Officer).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).RefusedAsync("charter.position.party_has_users");
    }

    [Fact]
    public async Task What_the_office_prepares_is_nobodys_consent()
    {
        var charter = await office.AnAgreedCharterAsync();

        var decision = await office.As(office.Officer).SendAsync(Propose(charter, DecisionDomain.Volume)).ValueAsync();

        var seen = await office.SeenAsync(decision);
        Assert.Equal((DecisionState.Proposed, null, DecisionStance.Consent), (seen.State, seen.ProposedFor, seen.Positions[0].Missing));
        await office.As(charter.Sides[0].Manager).SendAsync(Says(decision, charter.Sides[0], DecisionStance.Consent)).ValueAsync();
        Assert.Equal(DecisionState.InComment, (await office.SeenAsync(decision)).State);
    }

    [Fact]
    public async Task Another_partys_decisions_do_not_exist()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var stranger = await office.ASideAsync();
        var administrator = await office.APersonAsync("Ada Admin", Roles.Administrator, charter.Sides[0].Partner);

        var door = office.As(stranger.Manager);
        await door.AskAsync(new GetDecision(decision)).RefusedAsync(OfficeErrors.NotFound);
        await door.SendAsync(Says(decision, stranger, DecisionStance.Consent)).RefusedAsync(OfficeErrors.NotFound);
        await door.SendAsync(Propose(charter, null)).RefusedAsync(OfficeErrors.NotFound);
        Assert.Empty((await door.AskAsync(new FindDecisions(new Slice(1, 50))).ValueAsync()).Rows);
        await office.As(administrator).SendAsync(Propose(charter, null)).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(administrator).AskAsync(new FindDecisions(new Slice(1, 50))).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_draft_knows_no_decisions()
    {
        var charter = await office.AConvergingCharterAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(Propose(charter, DecisionDomain.Quality)).RefusedAsync(DecisionErrors.CharterNotInForce);
    }

    [Fact]
    public async Task Only_the_side_that_proposed_takes_it_back()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var withdraw = new WithdrawDecision { Decision = decision, Version = (await office.SeenAsync(decision)).Version, Reason = "Overtaken." };

        await office.As(charter.Sides[1].Manager).SendAsync(withdraw).RefusedAsync(DecisionErrors.NotYoursToWithdraw);
        await office.As(charter.Sides[0].Manager).SendAsync(new WithdrawDecision { Decision = decision, Version = withdraw.Version, Reason = "Overtaken." }).ValueAsync();

        Assert.Equal(DecisionState.Withdrawn, (await office.SeenAsync(decision)).State);
    }

    [Fact]
    public async Task A_challenge_is_owed_an_answer_by_the_deciding_side()
    {
        var charter = await office.AnAgreedCharterAsync();
        var (leader, follower) = (office.As(charter.Sides[0].Manager), office.As(charter.Sides[1].Manager));
        var decision = await office.ProposedAsync(charter, DecisionDomain.Volume);
        await follower.SendAsync(new RaiseChallenge { Decision = decision, Kind = ChallengeKind.Waiver, Words = "Not in August." }).ValueAsync();
        var raised = Assert.Single((await office.SeenAsync(decision)).Challenges);

        Assert.Contains((await leader.AskAsync(new WaitingForMe()).ValueAsync()).Rows, i => i.Kind == Wait.Answer && i.Decision == decision);
        await follower.SendAsync(new AnswerChallenge { Challenge = raised.Id, IsGranted = true, Words = "Granted." }).RefusedAsync(DecisionErrors.NotYoursToAnswer);
        await leader.SendAsync(new AnswerChallenge { Challenge = raised.Id, IsGranted = true, Words = "August is free." }).ValueAsync();

        Assert.Equal(("August is free.", true, false), (await office.SeenAsync(decision)).Challenges[0].Answer is { } a ? (a.Words, a.IsGranted, a.IsLate) : default);
        await leader.SendAsync(new AnswerChallenge { Challenge = raised.Id, IsGranted = false, Words = "No." }).RefusedAsync(DecisionErrors.AlreadyAnswered);
    }

    [Fact]
    public async Task What_waits_for_a_side_is_on_its_page_and_in_its_list()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);

        var other = office.As(charter.Sides[1].Manager);
        Assert.Contains((await other.AskAsync(new WaitingForMe()).ValueAsync()).Rows, i => i.Kind == Wait.Decide && i.Decision == decision);
        Assert.Equal(decision, Assert.Single((await other.AskAsync(new FindDecisions(new Slice(1, 50), WaitsForMe: true)).ValueAsync()).Rows).Id);
        Assert.Empty((await office.As(charter.Sides[0].Manager).AskAsync(new FindDecisions(new Slice(1, 50), WaitsForMe: true)).ValueAsync()).Rows);
    }
}
