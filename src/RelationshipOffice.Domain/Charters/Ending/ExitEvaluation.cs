using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What one party says at the end: what was achieved, and what it learned. With the word of every party the charter closes.</summary>
public sealed class ExitEvaluation : AggregateRoot
{
    private ExitEvaluation()
    {
    }

    public ExitEvaluation(CharterExit exit, PartnerId partner) => (Id, Exit, Charter, Partner) = (ExitEvaluationId.New(), exit.Id, exit.Charter, partner);

    public ExitEvaluationId Id { get; private set; }

    public CharterExitId Exit { get; private set; }

    public CharterId Charter { get; private set; }

    public PartnerId Partner { get; private set; }

    public string Achieved { get; private set; } = "";

    public string Lessons { get; private set; } = "";

    public PersonId GivenBy { get; private set; }

    public DateOnly GivenOn { get; private set; }

    /// <summary>How the office knows it; empty when the party said it here itself.</summary>
    public string Evidence { get; private set; } = "";

    /// <summary>
    /// Says it, or says it anew. Refuses an exit that does not run (<c>charter.exit.not_running</c>), who is no party, and empty
    /// words (<c>charter.exit.achieved.missing</c>, <c>charter.exit.lessons.missing</c>).
    /// </summary>
    public void Give(Charter charter, CharterExit exit, EvaluationWords words, PersonId by, DateOnly today)
    {
        exit.GuardRunning(charter);
        Guard(exit.Id == Exit, ExitErrors.NotRunning);
        Guard(charter.IsParty(Partner), CharterErrors.NotAParty);
        (Achieved, Lessons, Evidence) = (words.Achieved, words.Lessons, words.Evidence);
        (GivenBy, GivenOn) = (by, today);
        Record(new ExitEvaluated(Charter, Id, Partner));
    }
}

/// <summary>What a party says of the whole time.</summary>
public sealed record EvaluationWords
{
    private EvaluationWords()
    {
    }

    public string Achieved { get; private init; } = "";

    public string Lessons { get; private init; } = "";

    public string Evidence { get; private init; } = "";

    public static EvaluationWords Of(string achieved, string lessons, string evidence = "") => new()
    {
        Achieved = Text.Required(achieved, Text.Paragraph, "charter.exit.achieved", "What was achieved", nameof(Achieved)),
        Lessons = Text.Required(lessons, Text.Paragraph, "charter.exit.lessons", "What was learned", nameof(Lessons)),
        Evidence = Text.Limited(evidence, Text.Line, "charter.exit.evidence", "The evidence", nameof(Evidence)),
    };
}
