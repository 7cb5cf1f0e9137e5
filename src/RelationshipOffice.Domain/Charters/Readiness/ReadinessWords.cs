namespace RelationshipOffice.Domain.Charters;

/// <summary>What each line of readiness is called, where it belongs, and what takes it a state further.</summary>
public static class ReadinessWords
{
    private static readonly Dictionary<ReadinessItem, (ReadinessStage Stage, string Name, string ToDraft, string ToAgree, string ToShow)> Known = new()
    {
        [ReadinessItem.Dependence] = (ReadinessStage.OperationalAwareness, "What each party depends on at the others",
            "Record what the parties depend on.", "Answer the questions that the verdict on governance still asks.", "Have the facts verified, and renew the old ones."),
        [ReadinessItem.People] = (ReadinessStage.OperationalAwareness, "Who answers for each party",
            "Name the people of each party.", "Name a manager and a signatory where one is missing.", "Have the named people sign."),
        [ReadinessItem.Needs] = (ReadinessStage.Knowledge, "What each party needs from the others",
            "Say which competences each party needs.", "Say it for every party.", "Show that the others offer it, with ratings."),
        [ReadinessItem.Competences] = (ReadinessStage.Knowledge, "What each party can do",
            "Rate what each party can do.", "Rate it for every party.", "Rate anew what is old."),
        [ReadinessItem.SelfAssessment] = (ReadinessStage.InternalAssessment, "Each party has looked at itself",
            "Open a strategic fit assessment.", "Answer the strategic fit assessment.", "Have every party answer, then conclude it."),
        [ReadinessItem.BenefitFactors] = (ReadinessStage.InternalAssessment, "Conditions and structural risks",
            "Write down the conditions without which the outcome fails.", "Put them into the text, and agree it.", "Name them in a concluded strategic fit assessment."),
        [ReadinessItem.Fit] = (ReadinessStage.PartnerSelection, "The parties fit",
            "Open a strategic fit assessment.", "Conclude that the parties fit, or look for others.", "Agree the charter."),
        [ReadinessItem.Governance] = (ReadinessStage.PartnerSelection, "The type of governance holds against the facts",
            "Say who decides in one domain at least.", "Settle what the verdict calls invalid, and answer what it asks.", "Agree it on facts that are verified and fresh."),
        [ReadinessItem.WhoDecides] = (ReadinessStage.WorkingTogether, "Who decides what",
            "Say who decides in each domain.", "Agree the text.", "Take a first decision under it."),
        [ReadinessItem.Bodies] = (ReadinessStage.WorkingTogether, "Who meets",
            "Found the joint bodies.", "Agree the text.", "Name members of every side, and hold the first meeting of each body."),
        [ReadinessItem.OpenBook] = (ReadinessStage.WorkingTogether, "What each party shows",
            "Write the open book.", "Agree the text.", "Audit what each party shows, and close the findings."),
        [ReadinessItem.Ladder] = (ReadinessStage.WorkingTogether, "How an open matter climbs",
            "Set the escalation ladder.", "Agree the text.", "Bring every body on the ladder to work."),
        [ReadinessItem.Signatures] = (ReadinessStage.WorkingTogether, "A text that every party signed",
            "Bring the text to a version that can be signed.", "Sign the version.", "Put the charter into operation."),
        [ReadinessItem.Contributions] = (ReadinessStage.ValueCreation, "What the charter contributes to",
            "Say which outcome the charter serves.", "Give every contribution a baseline and a target.", "Record a first value of every contribution."),
        [ReadinessItem.Scorecard] = (ReadinessStage.ValueCreation, "What is measured, both ways",
            "Write the scorecard.", "Agree the text.", "Have people of two parties record values."),
        [ReadinessItem.ValueShare] = (ReadinessStage.ValueCreation, "How gain and pain are shared",
            "Write down how value is shared.", "Agree the text.", "Decide on price and value share under it."),
        [ReadinessItem.Principles] = (ReadinessStage.StayingTogether, "How the parties treat each other",
            "Write the guiding principles.", "Agree the text.", "Answer every drift signal."),
        [ReadinessItem.Review] = (ReadinessStage.StayingTogether, "How the charter is reviewed",
            "Set the review.", "Agree the text.", "Hold the review when it is due."),
        [ReadinessItem.AlignmentRequests] = (ReadinessStage.StayingTogether, "How a change is asked for",
            "Write down how change is raised.", "Agree the text.", "Answer a first alignment request."),
        [ReadinessItem.ExitPlan] = (ReadinessStage.Exit, "How it ends",
            "Write the exit plan.", "Agree the text.", "Shown only by an exit: its duties are done."),
        [ReadinessItem.Contract] = (ReadinessStage.Exit, "How the contract refers to the charter",
            "Write the invoking clause.", "Agree the text.", "Take the annex or the clause for the contract."),
    };

    public static ReadinessStage StageOf(ReadinessItem item) => Known[item].Stage;

    public static string Of(ReadinessItem item) => Known[item].Name;

    /// <summary>What takes a line further; empty when it is evidenced.</summary>
    public static string ToDo(ReadinessLine line) => line.State switch
    {
        ReadinessState.Missing => Known[line.Item].ToDraft,
        ReadinessState.Draft => Known[line.Item].ToAgree,
        ReadinessState.Agreed => Known[line.Item].ToShow,
        _ => "",
    };
}
