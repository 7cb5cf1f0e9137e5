namespace RelationshipOffice.Domain.Charters;

/// <summary>What both sides are asked, each as a sentence that is true from not at all (1) to fully (5).</summary>
public enum FitQuestion
{
    SharedGain,
    Means,
    RiskBearing,
    Complement,
    Proven,
    WorkingTogether,
    Openness,
    Pace,
    Fairness,
    LongTerm,
    Trust,
}

/// <summary>The part and the sentence of each question.</summary>
public static class FitQuestions
{
    public static IReadOnlyList<FitQuestion> All { get; } = Enum.GetValues<FitQuestion>();

    public static FitPart PartOf(FitQuestion question) => question switch
    {
        <= FitQuestion.RiskBearing => FitPart.Outcomes,
        <= FitQuestion.WorkingTogether => FitPart.Capability,
        _ => FitPart.Culture,
    };

    public static string SentenceOf(FitQuestion question) => question switch
    {
        FitQuestion.SharedGain => "Every side gains when the collective outcome is reached.",
        FitQuestion.Means => "Each side has the people, time and money for its share.",
        FitQuestion.RiskBearing => "Each risk lies with the side that can bear it.",
        FitQuestion.Complement => "What one side lacks, another brings.",
        FitQuestion.Proven => "Each side has shown that it can do what it promises.",
        FitQuestion.WorkingTogether => "Processes, data and systems of the sides work together.",
        FitQuestion.Openness => "Bad news reaches the other side in time.",
        FitQuestion.Pace => "Each side decides at a pace that the others can live with.",
        FitQuestion.Fairness => "Gains and losses are shared in a way that all call fair.",
        FitQuestion.LongTerm => "Every side looks beyond the next year.",
        _ => "The people who work together trust each other.",
    };
}
