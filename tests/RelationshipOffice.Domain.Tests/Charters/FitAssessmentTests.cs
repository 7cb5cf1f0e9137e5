using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Tests.Charters;

/// <summary>Strategic fit: what is asked, how answers of both sides are read, and what a conclusion needs (domain guide §6).</summary>
public sealed class FitAssessmentTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);
    private static readonly PersonId Someone = PersonId.New();

    private readonly PartnerId _acme = PartnerId.New();
    private readonly PartnerId _borealis = PartnerId.New();
    private readonly Charter _charter;
    private readonly FitAssessment _full;

    public FitAssessmentTests()
    {
        _charter = ACharter.Between(_acme, _borealis);
        _full = FitAssessment.Open(_charter, FitMode.Full, Today);
    }

    [Fact]
    public void Every_question_has_a_part_and_a_sentence_of_its_own()
    {
        Assert.Equal(FitQuestions.All.Count, FitQuestions.All.Select(FitQuestions.SentenceOf).Distinct().Count());
        Assert.All(Enum.GetValues<FitPart>(), part => Assert.True(FitQuestions.All.Count(q => FitQuestions.PartOf(q) == part) >= 3));
    }

    [Fact]
    public void Answers_are_complete_and_on_the_scale()
    {
        Assert.Equal(FitErrors.AnswerMissing, Refused(() => Answer(_full, _acme, [new FitScore(FitQuestion.Trust, 3)])));
        Assert.Equal(FitErrors.ScoreOutOfRange, Refused(() => Answer(_full, _acme, All(6))));
        Assert.Equal(FitErrors.ScoreOutOfRange, Refused(() => Answer(_full, _acme, All(0))));
        Assert.Equal(FitErrors.WantedMissing, Refused(() => Answer(FitAssessment.Open(_charter, FitMode.Gap, Today), _acme, All(3))));
        Assert.Equal("fit.evidence.missing", Refused(() => FitRespondent.ByOffice(Someone, " ")).Code);
    }

    [Fact]
    public void The_middle_and_the_spread_are_shown_of_each_side()
    {
        var read = Reading(_full, (_acme, 1), (_acme, 4), (_acme, 5), (_borealis, 3), (_borealis, 4)).Questions[0];

        Assert.Equal(new PartyRead(_acme, 4, 1, 5, null, 3), read.Parties[0]);
        Assert.Equal(new PartyRead(_borealis, 3.5m, 3, 4, null, 2), read.Parties[1]);
    }

    [Theory]
    [InlineData(3, 3, false)]
    [InlineData(2, 3, true)]
    [InlineData(3, 4, false)]
    [InlineData(3, 5, true)]
    public void Low_answers_and_sides_that_are_apart_are_gaps(int acme, int borealis, bool isGap) => Assert.All(
        Reading(_full, (_acme, acme), (_borealis, borealis)).Questions, q => Assert.Equal(isGap, q.IsGap));

    [Fact]
    public void People_of_one_side_who_are_far_apart_are_a_gap_though_the_middle_is_the_same()
    {
        var read = Reading(_full, (_acme, 2), (_acme, 5), (_borealis, 3), (_borealis, 4)).Questions[0];

        Assert.Equal((false, false, true), (read.IsLow, read.IsApart, read.IsSpread));
    }

    [Theory]
    [InlineData(2, 3, false)]
    [InlineData(2, 4, true)]
    public void In_a_running_relation_a_gap_is_what_is_short_of_what_is_wanted(int today, int wanted, bool isGap)
    {
        var gap = FitAssessment.Open(_charter, FitMode.Gap, Today);
        FitAnswers[] answers = [Answer(gap, _acme, All(today, wanted)), Answer(gap, _borealis, All(today, wanted))];

        Assert.All(FitReading.Of(FitMode.Gap, [_acme, _borealis], answers, FitSettings.Default).Questions, q => Assert.Equal(isGap, q.IsGap));
    }

    [Fact]
    public void The_lines_are_those_that_the_office_set_and_stay_with_the_conclusion()
    {
        FitAnswers[] answers = [Answer(_full, _acme, All(3)), Answer(_full, _borealis, All(3))];
        FitReading By(FitSettings lines) => FitReading.Of(FitMode.Full, [_acme, _borealis], answers, lines);
        var strict = FitSettings.Default with { LowUpTo = 3 };

        Assert.All(By(FitSettings.Default).Questions, q => Assert.False(q.IsGap));
        Assert.All(By(strict).Questions, q => Assert.True(q.IsLow));

        _full.Conclude(FitConclusion.Of(false, "Not yet."), By(strict), _ => "", Today);
        Assert.Equal(strict, _full.Lines);
    }

    [Fact]
    public void That_the_sides_fit_needs_every_side_a_benefit_factor_and_a_bridge_over_each_gap()
    {
        var reading = Reading(_full, (_acme, 2));
        Assert.Equal(
            ["fit.party_silent", "fit.benefit_factor.missing", .. FitQuestions.All.Select(_ => "fit.gap.not_bridged")],
            _full.Missing(reading, _ => "Borealis").Select(e => e.Code));
        var fits = FitConclusion.Of(true, "They do.");
        Assert.Equal("Borealis has not answered yet.", Refused(() => _full.Conclude(fits, reading, _ => "Borealis", Today)).Message);
        var both = Reading(_full, (_acme, 4), (_borealis, 4));
        Assert.Equal(FitErrors.BenefitFactorMissing, Refused(() => _full.Conclude(fits, both, _ => "", Today)));
        _full.Note(_charter, FitPointTerms.BenefitFactor("Referrals arrive complete."));

        _full.Conclude(fits, both, _ => "", Today);

        Assert.Equal((true, false, Today), (_full.Fits, _full.IsOpen, _full.ConcludedOn));
        Assert.Equal(FitErrors.Concluded, Refused(() => _full.Conclude(fits, both, _ => "", Today)));
        Assert.Equal(FitErrors.Concluded, Refused(() => Answer(_full, _acme, All(3))));
        Assert.Equal(FitErrors.Concluded, Refused(() => _full.Note(_charter, FitPointTerms.BenefitFactor("Late."))));
    }

    [Fact]
    public void That_they_do_not_fit_can_always_be_said()
    {
        _full.Conclude(FitConclusion.Of(false, "They want different things."), Reading(_full), _ => "", Today);

        Assert.Equal((false, "They want different things."), (_full.Fits, _full.Reason));
        Assert.Equal(FitErrors.ConclusionMissing, Refused(() => FitConclusion.Of(null, "Why.")));
        Assert.Equal("fit.reason.missing", Refused(() => FitConclusion.Of(true, " ")).Code);
    }

    [Fact]
    public void A_gap_is_bridged_once_also_after_the_conclusion()
    {
        var gap = _full.Note(_charter, FitPointTerms.Gap("They decide slowly.", FitQuestion.Pace, "A small board.", _acme, Today.AddDays(90)));
        var risk = _full.Note(_charter, FitPointTerms.StructuralRisk("One supplier of implants.", "A second one by June."));
        _full.Conclude(FitConclusion.Of(false, "Not yet."), Reading(_full), _ => "", Today);

        _full.Bridge(gap, "The board met.", Today);

        Assert.Equal(Today, _full.Points[0].BridgedOn);
        Assert.Equal(FitErrors.GapClosed, Refused(() => _full.Bridge(gap, "Again.", Today)));
        Assert.Equal(FitErrors.GapClosed, Refused(() => _full.Bridge(risk, "No gap.", Today)));
        Assert.Equal(FitErrors.PointUnknown, Refused(() => _full.Bridge(FitPointId.New(), "None.", Today)));
    }

    [Fact]
    public void A_gap_has_a_way_and_a_party_that_sees_to_it()
    {
        Assert.Equal(FitErrors.OwnerMissing, Refused(() => FitPointTerms.Gap("Slow.", null, "A board.", null, null)));
        Assert.Equal("fit.way.missing", Refused(() => FitPointTerms.Gap("Slow.", null, " ", _acme, null)).Code);
        Assert.Equal(CharterErrors.NotAParty, Refused(() => _full.Note(_charter, FitPointTerms.Gap("Slow.", null, "A board.", PartnerId.New(), null))));
    }

    [Fact]
    public void One_that_was_made_before_says_where_it_is_written_down()
    {
        var fits = FitConclusion.Of(true, "Both boards agreed.");
        var made = FitAssessment.MadeBefore(_charter, FitMode.Full, fits, Today.AddYears(-2), "Board paper 12", Today);

        Assert.Equal((false, true, "Board paper 12"), (made.IsOpen, made.Fits, made.Source));
        Assert.Equal(FitErrors.InFuture, Refused(() => FitAssessment.MadeBefore(_charter, FitMode.Full, fits, Today.AddDays(1), "Paper", Today)));
        Assert.Equal("fit.source.missing", Refused(() => FitAssessment.MadeBefore(_charter, FitMode.Full, fits, Today, " ", Today)).Code);
    }

    private FitReading Reading(FitAssessment assessment, params (PartnerId Party, int Score)[] answers) =>
        FitReading.Of(assessment.Mode, [_acme, _borealis], [.. answers.Select(a => Answer(assessment, a.Party, All(a.Score)))], FitSettings.Default);

    private static FitAnswers Answer(FitAssessment assessment, PartnerId party, IReadOnlyCollection<FitScore> scores) =>
        new(assessment, party, FitRespondent.Self(Someone), scores);

    private static FitScore[] All(int today, int? wanted = null) => [.. FitQuestions.All.Select(q => new FitScore(q, today, wanted))];

    private static Error Refused(Action action) => Assert.Throws<RuleBroken>(action).Error;
}
