using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>The table of complexity, codifiability and capability (G10, domain guide §3.1), and the type that each form asks for.</summary>
public static class ChainForms
{
    public static ChainForm Of(Level complexity, Level codifiability, Level capability) => (complexity, codifiability, capability) switch
    {
        (Level.Low, Level.High, Level.High) => ChainForm.Market,
        (Level.High, Level.High, Level.High) => ChainForm.Modular,
        (Level.High, Level.Low, Level.High) => ChainForm.Relational,
        (Level.High, Level.High, Level.Low) => ChainForm.Captive,
        (Level.High, Level.Low, Level.Low) => ChainForm.Hierarchy,
        (Level.Low, Level.High, Level.Low) => ChainForm.OutOfChain,
        _ => ChainForm.Contradiction,
    };

    /// <summary>The type that goes with a form; null where none does.</summary>
    public static GovernanceType? TypeOf(ChainForm form) => form switch
    {
        ChainForm.Modular or ChainForm.Relational => GovernanceType.Network,
        ChainForm.Captive => GovernanceType.QuasiHierarchy,
        ChainForm.Hierarchy => GovernanceType.Hierarchy,
        _ => null,
    };

    public static string NameOf(ChainForm form) => form switch
    {
        ChainForm.Market => "a market",
        ChainForm.Modular => "the modular form",
        ChainForm.Relational => "the relational form",
        ChainForm.Captive => "the captive form",
        ChainForm.Hierarchy => "a hierarchy",
        ChainForm.OutOfChain => "staying out of the chain",
        _ => "no form at all",
    };
}
