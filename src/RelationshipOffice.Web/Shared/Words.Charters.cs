using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;

namespace RelationshipOffice.Web.Shared;

// Charters, what is decided under them, and strategic fit.
internal static partial class Words
{
    public static string InWords(this Stage stage) => Sentence(stage);

    public static string InWords(this ReadinessStage stage) => Sentence(stage);

    public static string InWords(this Section section) => section switch
    {
        Section.Vision => "Purpose and shared vision",
        Section.Contributions => "Contributions to outcomes",
        Section.BenefitFactors => "Conditions and structural risks",
        Section.Principles => "Guiding principles",
        Section.GovernanceDomains => "Who decides what",
        Section.Bodies => "Who meets, and how often",
        Section.OpenBook => "Open book",
        Section.ValueShare => "Sharing gain and pain",
        Section.Registers => "Risks, actions and decisions",
        Section.Review => "Review and amendment",
        _ => Sentence(section),
    };

    public static string InWords(this DocumentKind kind) => Sentence(kind);

    public static string FileInWords(this DocumentKind kind) => kind switch
    {
        DocumentKind.ContractAnnex => "Word file",
        DocumentKind.CommunicationDeck => "PowerPoint file",
        _ => "text file",
    };

    public static string InWords(this DecisionState state) => Sentence(state);

    public static string InWords(this DecisionStance stance) => stance switch
    {
        DecisionStance.Consent => "Consents",
        DecisionStance.Object => "Objects",
        _ => "Acknowledges",
    };

    public static string InWords(this ChallengeKind kind) => kind == ChallengeKind.Waiver ? "Waiver request" : Sentence(kind);

    public static string InWords(this FunctionalStance stance) => Sentence(stance);

    public static string InWords(this CollectiveEffect effect) => effect switch
    {
        CollectiveEffect.Helps => "Helps the collective outcome",
        CollectiveEffect.Harms => "Harms the collective outcome",
        _ => "Neither helps nor harms",
    };

    public static string InWords(this ProtectedSubject subject) => subject switch
    {
        ProtectedSubject.Payment => "Payment",
        ProtectedSubject.IntellectualProperty => "Intellectual property",
        ProtectedSubject.Exclusivity => "Exclusivity",
        _ => "Data about a follower",
    };

    public static string InWords(this AlignmentSubject subject) => Sentence(subject);

    public static string InWords(this AlignmentState state) => Sentence(state);

    public static string InWords(this Severity severity) => Sentence(severity);

    public static string InWords(this Stance stance) => stance switch
    {
        Stance.Agree => "Agrees",
        Stance.CanLiveWith => "Can live with it",
        _ => "Objects",
    };

    public static string InWords(this FitMode mode) => mode == FitMode.Full ? "New relation" : "Running relation";

    public static string InWords(this FitPart part) => part switch
    {
        FitPart.Outcomes => "Outcomes",
        FitPart.Capability => "Capability",
        _ => "Culture",
    };

    public static string InWords(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Benefit factor",
        FitPointKind.StructuralRisk => "Structural risk",
        _ => "Gap to bridge",
    };

    public static string AsHeading(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Benefit factors",
        FitPointKind.StructuralRisk => "Structural risks",
        _ => "Gaps to bridge",
    };

    public static string Explained(this FitPointKind kind) => kind switch
    {
        FitPointKind.BenefitFactor => "Conditions without which the outcome fails",
        FitPointKind.StructuralRisk => "What endangers the outcome by the way things are set up",
        _ => "Where the sides are apart, and how they come together",
    };
}
