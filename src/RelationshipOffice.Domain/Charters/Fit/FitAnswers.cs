using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What one person answered for one party, or what the office wrote down for a party without users. A record of its own, so
/// that people who answer at the same time never collide; until the assessment is concluded it can be given anew.
/// </summary>
public sealed class FitAnswers : AggregateRoot
{
    private List<FitScore> _scores = [];

    private FitAnswers()
    {
    }

    /// <summary>Refuses what <see cref="Give"/> refuses.</summary>
    public FitAnswers(FitAssessment assessment, PartnerId party, FitRespondent by, IReadOnlyCollection<FitScore> scores)
    {
        (Id, Assessment, Charter, Party) = (FitAnswersId.New(), assessment.Id, assessment.Charter, party);
        Give(assessment, by, scores);
    }

    public FitAnswersId Id { get; private set; }

    public FitAssessmentId Assessment { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Party { get; private set; }

    /// <summary>Who answered, or wrote the answers down.</summary>
    public PersonId GivenBy { get; private set; }

    /// <summary>Who of a party without users said so; empty when the person answered itself.</summary>
    public string Evidence { get; private set; } = "";

    public IReadOnlyList<FitScore> Scores => _scores;

    /// <summary>
    /// Answers every question. Refuses a concluded assessment (<c>fit.concluded</c>), a question without answer
    /// (<c>fit.answer.missing</c>), a score outside 1–5 (<c>fit.score.out_of_range</c>), and in gap mode one without where it
    /// has to be (<c>fit.wanted.missing</c>).
    /// </summary>
    public void Give(FitAssessment assessment, FitRespondent by, IReadOnlyCollection<FitScore> scores)
    {
        Guard(assessment.IsOpen, FitErrors.Concluded);
        var given = scores.DistinctBy(s => s.Question).ToDictionary(s => s.Question);
        Guard(FitQuestions.All.All(given.ContainsKey), FitErrors.AnswerMissing);
        Guard(scores.All(s => IsOnScale(s.Today) && (s.Wanted is null || IsOnScale(s.Wanted.Value))), FitErrors.ScoreOutOfRange);
        Guard(assessment.Mode == FitMode.Full || scores.All(s => s.Wanted is not null), FitErrors.WantedMissing);
        _scores = [.. FitQuestions.All.Select(q => assessment.Mode == FitMode.Gap ? given[q] : given[q] with { Wanted = null })];
        (GivenBy, Evidence) = (by.Person, by.Evidence);
        Record(new FitAnswered(Charter, Assessment, Party, Evidence));
    }

    private static bool IsOnScale(int score) => score is >= FitScore.Least and <= FitScore.Most;
}

/// <summary>Who answers: a person for the own side, or the office with evidence for a party without users.</summary>
public readonly record struct FitRespondent(PersonId Person, string Evidence)
{
    public static FitRespondent Self(PersonId person) => new(person, "");

    /// <summary>Refuses words of a party without saying who said them (<c>fit.evidence.missing</c>).</summary>
    public static FitRespondent ByOffice(PersonId officer, string evidence) =>
        new(officer, Text.Required(evidence, Text.Line, "fit.evidence", "Who said so, when and where", "Evidence"));
}
