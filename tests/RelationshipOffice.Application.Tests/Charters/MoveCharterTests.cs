using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class MoveCharterTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Review_freezes_the_words_under_their_hash()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();

        var version = await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync();

        Assert.Equal(("Every patient is seen in 14 days.", hash, true), (version.Text.Statements[0].Text, CharterVersion.HashOf(version.Content), version.IsIntact));
        Assert.Equal(2, version.Text.Parties.Count);
        Assert.Equal("Quality and compliance: all parties decide together, one vote each.", Assert.Single(version.Text.Domains).WhoDecides);
    }

    [Fact]
    public async Task Back_in_convergence_the_version_stays_as_history_and_the_next_one_follows()
    {
        var (charter, first) = await office.ACharterInReviewAsync();
        await office.MoveAsync(charter.Id, Stage.Convergence);
        var vision = (await office.SeenAsync(charter.Id)).Statements[0];
        await Door.SendAsync(new RewordStatement { Statement = vision.Id, Wording = vision.Wording, Text = "In 10 days." }).ValueAsync();

        await office.MoveAsync(charter.Id, Stage.InReview);

        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal([2, 1], seen.Versions.Select(v => v.Number));
        Assert.Equal((2, "As agreed.", "Olga Officer", null), (seen.CurrentVersion, seen.Versions[1].SetAside!.Reason, seen.Versions[1].SetAside!.By, seen.Versions[1].SetAside!.Party));
        var old = await Door.AskAsync(new GetCharterVersion(charter.Id, 1)).ValueAsync();
        Assert.Equal(("Every patient is seen in 14 days.", first, false), (old.Text.Statements[0].Text, old.ContentHash, old.IsCurrent));
    }

    [Fact]
    public async Task A_gate_lists_everything_that_is_missing()
    {
        var charter = await office.ACharterAsync();
        await office.MoveAsync(charter.Id, Stage.Orientation, Stage.Research, Stage.StrawModel);

        var refused = await MoveAsync(charter.Id, Stage.Convergence);

        Assert.Equal(["charter.gate.no_signatory", "charter.gate.no_signatory", "charter.gate.no_vision", "charter.gate.no_fit"], refused.Errors.Select(e => e.Code));
        var gate = (await Door.AskAsync(new GetGates(charter.Id)).ValueAsync()).Rows.Single(g => g.To == Stage.Convergence);
        Assert.Equal(refused.Errors, gate.Missing);
        Assert.Equal(refused.Errors, (await office.SeenAsync(charter.Id)).Gates[0].Missing);
    }

    [Fact]
    public async Task An_open_objection_keeps_a_charter_from_review()
    {
        var charter = await office.AConvergingCharterAsync();
        var side = charter.Sides[0];
        await office.As(side.Manager).SendAsync(new TakePosition { Statement = charter.Vision, Partner = side.Partner, Wording = 1, Stance = Stance.Object, CounterText = "10." }).ValueAsync();

        var refused = await MoveAsync(charter.Id, Stage.InReview);

        Assert.Equal("charter.gate.objection", Assert.Single(refused.Errors).Code);
        Assert.Equal(refused.Errors, (await office.SeenAsync(charter.Id)).Gates[0].Missing);
        Assert.Equal(refused.Errors, (await Door.AskAsync(new GetGates(charter.Id)).ValueAsync()).Rows[0].Missing);
    }

    [Fact]
    public async Task A_critical_domain_without_a_rule_keeps_a_charter_from_review()
    {
        var charter = await office.AConvergingCharterAsync();
        await Door.SendAsync(new SetDomainTerms
        {
            Charter = charter.Id,
            Version = (await office.SeenAsync(charter.Id)).Version,
            Domain = DecisionDomain.Quality,
            Criticality = 3,
        }).ValueAsync();

        Assert.Equal("charter.gate.rule_missing", Assert.Single((await MoveAsync(charter.Id, Stage.InReview)).Errors).Code);
    }

    [Theory]
    [InlineData(Stage.Agreed, "charter.stage.by_signatures")]
    [InlineData(Stage.Operational, "charter.stage.no_such_step")]
    [InlineData(Stage.Proposed, "charter.stage.no_such_step")]
    public async Task A_step_that_is_none_is_refused(Stage to, string code)
    {
        var charter = await office.AConvergingCharterAsync();

        Assert.Equal(code, Assert.Single((await MoveAsync(charter.Id, to)).Errors).Code);
    }

    [Fact]
    public async Task A_way_back_and_a_withdrawal_need_a_reason()
    {
        var (charter, _) = await office.ACharterInReviewAsync();

        await MoveAsync(charter.Id, Stage.Convergence, "").RefusedAsync(CharterErrors.ReasonMissing);
        await MoveAsync(charter.Id, Stage.Withdrawn, "").RefusedAsync(CharterErrors.ReasonMissing);
        await MoveAsync(charter.Id, Stage.Withdrawn, "The need is gone.").ValueAsync();
        Assert.Equal("The need is gone.", (await office.SeenAsync(charter.Id)).Versions[0].SetAside!.Reason);
    }

    [Fact]
    public async Task An_agreed_charter_lives_on_and_its_words_stay()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }

        await Door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Exit, Text = "Late." }).RefusedAsync(CharterErrors.OnlyADraftChanges);
        await MoveAsync(charter.Id, Stage.Withdrawn).RefusedAsync(CharterErrors.NoSuchStep);
        await office.AtWorkAsync(charter);
        await office.MoveAsync(charter.Id, Stage.Operational, Stage.UnderReview, Stage.Operational);
        Assert.Equal([Stage.UnderReview], (await office.SeenAsync(charter.Id)).Gates.Select(g => g.To));
    }

    [Fact]
    public async Task The_database_holds_that_a_stage_past_review_has_a_version()
    {
        var charter = await office.ACharterAsync();
        await using var db = office.Database();

        var forged = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            db.Database.ExecuteSqlAsync($"update charters set stage = 'Agreed' where id = {charter.Id.Value}"));

        Assert.Equal("ck_charters_stage_has_version", forged.ConstraintName);
    }

    [Fact]
    public async Task Who_has_no_right_no_reach_or_an_old_page_is_refused()
    {
        var charter = await office.AConvergingCharterAsync();
        var seen = await office.SeenAsync(charter.Id);
        var move = new MoveCharter { Charter = charter.Id, Version = seen.Version, To = Stage.InReview };

        await office.As(charter.Sides[0].Manager).SendAsync(move).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(new MoveCharter { Charter = CharterId.New(), Version = 1, To = Stage.InReview }).RefusedAsync(OfficeErrors.NotFound);
        await office.MoveAsync(charter.Id, Stage.StrawModel);
        await Door.SendAsync(move).RefusedAsync(OfficeErrors.Conflict);
        await office.As((await office.ASideAsync()).Manager).AskAsync(new GetGates(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await office.As((await office.ASideAsync()).Manager).AskAsync(new GetCharterVersion(charter.Id, 1)).RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<Result<Done>> MoveAsync(CharterId charter, Stage to, string reason = "As agreed.") =>
        await Door.SendAsync(new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = to, Reason = reason });
}
