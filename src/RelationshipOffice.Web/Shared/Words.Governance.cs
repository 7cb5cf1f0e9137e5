using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Web.Shared;

// Governance and drift.
internal static partial class Words
{
    public static string InWords(this ProtectiveRule rule) => rule switch
    {
        ProtectiveRule.Veto => "A veto for each party",
        ProtectiveRule.EqualSeats => "Equal seats for all",
        _ => "A chair that rotates",
    };

    public static string InWords(this GovernanceType type) => type == GovernanceType.QuasiHierarchy ? "Quasi-hierarchy" : Sentence(type);

    public static string InWords(this Validity validity) => Sentence(validity);

    public static string InWords(this Band band) => Sentence(band);

    public static string InWords(this GovernanceRule rule) => rule switch
    {
        GovernanceRule.G1 => "G1: hierarchy needs control",
        GovernanceRule.G2 => "G2: the owner leads",
        GovernanceRule.G3 => "G3: quasi-hierarchy needs independent partners",
        GovernanceRule.G4 => "G4: one leader and a published rule",
        GovernanceRule.G5 => "G5: a leader needs power",
        GovernanceRule.G6 => "G6: a network needs independent partners",
        GovernanceRule.G7 => "G7: a network needs about equal power",
        GovernanceRule.G8 => "G8: each offers what another needs",
        GovernanceRule.G9 => "G9: a network sets parameters jointly",
        GovernanceRule.G10 => "G10: the exchange asks for the type",
        GovernanceRule.G11 => "G11: delegated in writing",
        GovernanceRule.G12 => "G12: set outside",
        GovernanceRule.G13 => "G13: a mandatory domain needs a rule",
        GovernanceRule.G14 => "G14: the worst pair counts",
        GovernanceRule.G15 => "G15: facts are fresh and verified",
        GovernanceRule.LedInPractice => "Led by one in practice",
        GovernanceRule.NoNotice => "Notice where one party leads",
        _ => "Promises that exclude each other",
    };

    public static string InWords(this DecisionDomain domain) => domain switch
    {
        DecisionDomain.Product => "What is produced",
        DecisionDomain.Standards => "How, and to which standards",
        DecisionDomain.Volume => "Volume and schedule",
        DecisionDomain.Price => "Price and value share",
        DecisionDomain.Quality => "Quality and compliance",
        DecisionDomain.DataAndIp => "Data and intellectual property",
        DecisionDomain.Brand => "Brand and customer",
        DecisionDomain.People => "People and staffing",
        DecisionDomain.Investment => "Investment and innovation",
        DecisionDomain.Entry => "Entry of partners",
        _ => "Exit",
    };

    public static string InWords(this DriftRule rule) => rule switch
    {
        DriftRule.D1 => "Votes crossed a line",
        DriftRule.D2 => "The power gap changed",
        DriftRule.D3 => "Sales crossed half",
        DriftRule.D4 => "A hidden leader",
        DriftRule.D5 => "A leader is challenged",
        DriftRule.D6 => "A follower has grown up",
        DriftRule.D7 => "A competence was lost or matched",
        DriftRule.D8 => "Consents came late",
        DriftRule.D9 => "A unit was let go",
        DriftRule.D10 => "An answer about the work changed",
        DriftRule.D11 => "Key persons changed",
        _ => "Conflicting promises",
    };

    /// <summary>The mark of a rule before its line: "D3:"; the conflict across charters has none.</summary>
    public static string InShort(this DriftRule rule) => rule == DriftRule.Loyalty ? "Loyalty" : rule.ToString();

    public static string InWords(this SignalState state) => state switch
    {
        SignalState.Open => "Waits for an answer",
        SignalState.False => "No drift",
        _ => Sentence(state),
    };

    public static string InWords(this Setter setter) => setter switch
    {
        Setter.Partner => "The partner",
        Setter.Counterpart => "The counterpart",
        Setter.Joint => "Both together",
        _ => "Somebody outside",
    };
}
