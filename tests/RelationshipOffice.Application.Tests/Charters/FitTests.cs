using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Strategic fit: both sides answer, gaps are bridged, and convergence waits for the conclusion (domain guide §4 and §6).</summary>
public sealed class FitTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task Convergence_waits_for_the_conclusion_that_the_parties_fit()
    {
        var (charter, one, other) = await ADraftAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        await MoveAsync(charter).RefusedAsync("charter.gate.no_fit");
        await AnswerAsync(opened, one, 4).ValueAsync();

        var refused = await ConcludeAsync(charter, true);
        Assert.Equal(["fit.party_silent", "fit.benefit_factor.missing"], refused.Errors.Select(e => e.Code));
        await AnswerAsync(opened, other, 2).ValueAsync();
        await NoteAsync(charter, p => p.Kind = FitPointKind.BenefitFactor);
        Assert.Equal(FitQuestions.All.Count, (await ConcludeAsync(charter, true)).Errors.Count(e => e.Code == "fit.gap.not_bridged"));
        foreach (var question in FitQuestions.All)
        {
            await NoteAsync(charter, p => (p.Kind, p.Question, p.Way, p.Owner) = (FitPointKind.GapToBridge, question, "Step by step.", one.Partner));
        }

        await ConcludeAsync(charter, true).ValueAsync();
        await MoveAsync(charter).ValueAsync();
        Assert.Equal(Stage.Convergence, (await office.SeenAsync(charter)).Stage);
        await AnswerAsync(opened, other, 3).RefusedAsync(FitErrors.Concluded);
    }

    [Fact]
    public async Task An_old_conclusion_is_explained_by_the_lines_of_its_day_and_an_open_one_read_by_those_of_today()
    {
        var (charter, one, other) = await ADraftAsync();
        foreach (var isToday in new[] { false, true })
        {
            var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
            await AnswerAsync(opened, one, 3).ValueAsync();
            await AnswerAsync(opened, other, 3).ValueAsync();
            if (!isToday)
            {
                await ConcludeAsync(charter, false).ValueAsync();
            }
        }

        var now = await Door.AskAsync(new GetThresholds()).ValueAsync();
        var stricter = ChangeThresholds.From(now.Number, now.Set);
        (stricter.LowUpTo, stricter.Reason) = (3, "A middling answer is no good ground.");
        await Door.SendAsync(stricter).ValueAsync();

        var seen = (await SeenAsync(charter)).Assessments.OrderBy(a => a.IsOpen).ToList();
        Assert.Equal([(2.5m, ""), (3m, "low")], seen.Select(a => (a.Lines.LowUpTo, a.Questions[0].Gap)));
        stricter = ChangeThresholds.From(now.Number + 1, now.Set);
        stricter.Reason = "The guide was right.";
        await Door.SendAsync(stricter).ValueAsync();
    }

    [Fact]
    public async Task The_newest_conclusion_counts_and_not_the_one_recorded_last()
    {
        var (charter, _, _) = await ADraftAsync();
        await office.FitsAsync(charter, fits: false);
        await MoveAsync(charter).RefusedAsync("charter.gate.does_not_fit");

        await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        await ConcludeAsync(charter, false).ValueAsync();
        await MoveAsync(charter).RefusedAsync("charter.gate.does_not_fit");
        await office.FitsAsync(charter);

        Assert.Equal([false, false, true], (await SeenAsync(charter)).Assessments.OrderBy(a => a.Id.Value).Select(a => a.Fits!.Value));
        await MoveAsync(charter).RefusedAsync("charter.gate.does_not_fit");
    }

    [Fact]
    public async Task Nobody_sees_the_answers_of_others_before_the_own_side_has_answered()
    {
        var (charter, one, other) = await ADraftAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        await AnswerAsync(opened, one, 5).ValueAsync();

        var before = Assert.Single((await SeenAsync(charter, other.Manager)).Assessments);
        Assert.Empty(before.Questions);
        Assert.Empty(before.Missing);
        await AnswerAsync(opened, other, 2).ValueAsync();
        var after = Assert.Single((await SeenAsync(charter, other.Manager)).Assessments);

        Assert.Equal([(5m, 1), (2m, 1)], after.Questions[0].Parties.Select(p => (p.Today, p.Count)));
        Assert.Equal("low and the sides are apart", after.Questions[0].Gap);
        Assert.Equal(2, after.Mine[0].Today);
        var story = await office.As(other.Manager).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Value), new Slice(1, 50))).ValueAsync();
        Assert.DoesNotContain(story.Rows.SelectMany(r => r.Changes), c => c.Field.Contains("Score", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Answers_can_be_given_anew_and_the_last_ones_count()
    {
        var (charter, one, _) = await ADraftAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Gap }).ValueAsync();
        await AnswerAsync(opened, one, 2).RefusedAsync(FitErrors.WantedMissing);
        await AnswerAsync(opened, one, 2, wanted: 5).ValueAsync();

        await AnswerAsync(opened, one, 3, wanted: 4).ValueAsync();

        var seen = Assert.Single((await SeenAsync(charter)).Assessments);
        Assert.Equal((3m, 4m, 1), seen.Questions[0].Parties[0] is var p ? (p.Today, p.Wanted!.Value, p.Count) : default);
        Assert.Equal("Mara Manager", Assert.Single(seen.Answered).Person);
    }

    [Fact]
    public async Task The_office_writes_answers_down_only_for_a_party_without_users_and_says_who_said_so()
    {
        var (charter, one, _) = await ADraftAsync();
        var silent = await office.APartnerAsync();
        await Door.SendAsync(new AdmitParty { Charter = charter, Version = (await office.SeenAsync(charter)).Version, Partner = silent }).ValueAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();

        await Door.SendAsync(Answers(opened, one.Partner, 3, null, "By phone.")).RefusedAsync(FitErrors.PartyHasUsers);
        await Door.SendAsync(Answers(opened, silent, 3, null, " ")).RefusedAsync("fit.evidence.missing");
        await Door.SendAsync(Answers(opened, silent, 3, null, "Their director, by phone on 3 November.")).ValueAsync();

        Assert.Equal("Their director, by phone on 3 November.", Assert.Single((await SeenAsync(charter)).Assessments[0].Answered).Evidence);
    }

    [Fact]
    public async Task Nobody_answers_for_another_party_and_strangers_find_nothing()
    {
        var (charter, one, other) = await ADraftAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        var stranger = await office.ASideAsync();

        await office.As(one.Manager).SendAsync(Answers(opened, other.Partner, 3)).RefusedAsync(FitErrors.NotForYou);
        await office.As(stranger.Manager).SendAsync(Answers(opened, other.Partner, 3)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(stranger.Manager).AskAsync(new GetFit(charter)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(one.Manager).SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Gap }).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(Answers(opened, stranger.Partner, 3)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Of_two_opened_at_once_one_is_refused_and_a_stale_page_is_a_conflict()
    {
        var (charter, one, _) = await ADraftAsync();
        Task<Result<FitAssessmentId>> OpenAsync() => Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full });
        var both = await Task.WhenAll(OpenAsync(), OpenAsync());
        Assert.Equal(FitErrors.OpenAlready, Assert.Single(both, r => !r.IsDone).Errors[0]);
        var seen = Assert.Single((await SeenAsync(charter)).Assessments);
        await NoteAsync(charter, p => p.Kind = FitPointKind.BenefitFactor);

        await Door.SendAsync(new ConcludeFit { Assessment = seen.Id, Version = seen.Version, Fits = false, Reason = "No." }).RefusedAsync(OfficeErrors.Conflict);
        await office.As(one.Manager).SendAsync(new DropFitPoint { Assessment = seen.Id, Version = seen.Version, Point = FitPointId.New() })
            .RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_gap_is_bridged_by_the_party_that_sees_to_it_after_the_conclusion_too()
    {
        var (charter, one, other) = await ADraftAsync();
        await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        await NoteAsync(charter, p => (p.Kind, p.Way, p.Owner) = (FitPointKind.GapToBridge, "A small board.", one.Partner));
        await ConcludeAsync(charter, false).ValueAsync();
        var seen = (await SeenAsync(charter)).Assessments[0];
        BridgeFitGap Bridge() => new() { Assessment = seen.Id, Version = seen.Version, Point = seen.Points[0].Id, Remedy = "The board has met." };

        await office.As(other.Manager).SendAsync(Bridge()).RefusedAsync(FitErrors.GapNotYours);
        await office.As(one.Manager).SendAsync(Bridge()).ValueAsync();

        Assert.Equal("The board has met.", (await SeenAsync(charter)).Assessments[0].Points[0].Remedy);
    }

    [Fact]
    public async Task It_stands_on_Today_of_each_side_until_it_has_answered_and_then_of_the_office()
    {
        var (charter, one, other) = await ADraftAsync();
        var opened = await Door.SendAsync(new OpenFitAssessment { Charter = charter, Mode = FitMode.Full }).ValueAsync();
        Assert.Equal(Wait.AnswerFit, Assert.Single(await WaitingAsync(one.Manager, charter)));

        await AnswerAsync(opened, one, 4).ValueAsync();
        await AnswerAsync(opened, other, 4).ValueAsync();

        Assert.Empty(await WaitingAsync(one.Manager, charter));
        Assert.Equal(Wait.ConcludeFit, Assert.Single(await WaitingAsync(office.Officer, charter)));
    }

    private async Task<IReadOnlyList<Wait>> WaitingAsync(PersonId person, CharterId charter) =>
        [.. (await office.As(person).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Where(i => i.Charter == charter).Select(i => i.Kind)];

    private Task<FitDetails> SeenAsync(CharterId charter, PersonId? reader = null) =>
        office.As(reader ?? office.Officer).AskAsync(new GetFit(charter)).ValueAsync();

    private async Task NoteAsync(CharterId charter, Action<NoteFitPoint> what)
    {
        var seen = (await SeenAsync(charter)).Assessments[0];
        var note = new NoteFitPoint { Assessment = seen.Id, Version = seen.Version, Text = "What matters." };
        what(note);
        await Door.SendAsync(note).ValueAsync();
    }

    private async Task<Result<Done>> ConcludeAsync(CharterId charter, bool fits)
    {
        var seen = (await SeenAsync(charter)).Assessments.Single(a => a.IsOpen);
        return await Door.SendAsync(new ConcludeFit { Assessment = seen.Id, Version = seen.Version, Fits = fits, Reason = "We talked it over." });
    }

    private Task<Result<Done>> AnswerAsync(FitAssessmentId assessment, ACharter.Side side, int today, int? wanted = null) =>
        office.As(side.Manager).SendAsync(Answers(assessment, side.Partner, today, wanted));

    private static AnswerFit Answers(FitAssessmentId assessment, PartnerId party, int today, int? wanted = null, string evidence = "") => new()
    {
        Assessment = assessment,
        Party = party,
        Scores = [.. FitQuestions.All.Select(q => new FitAnswer { Question = q, Today = today, Wanted = wanted })],
        Evidence = evidence,
    };

    private async Task<Result<Done>> MoveAsync(CharterId charter) => await Door.SendAsync(
        new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = Stage.Convergence });

    /// <summary>A straw model between two sides that lacks nothing but the fit.</summary>
    private async Task<(CharterId Charter, ACharter.Side One, ACharter.Side Other)> ADraftAsync()
    {
        var (one, other) = (await office.ASideAsync(), await office.ASideAsync());
        var draft = ACharter.Draft();
        draft.Parties = [.. new[] { one, other }.Select(s => new DraftParty { Partner = s.Partner, Manager = s.Manager, Signatory = s.Signatory })];
        var id = await Door.SendAsync(draft).ValueAsync();
        await Door.SendAsync(new WriteStatement { Charter = id, Section = Section.Vision, Text = "Every patient is seen in 14 days." }).ValueAsync();
        await office.MoveAsync(id, Stage.Orientation, Stage.Research, Stage.StrawModel);
        return (id, one, other);
    }
}
