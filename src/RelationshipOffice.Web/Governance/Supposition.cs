using System.Globalization;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Web.Shared;

namespace RelationshipOffice.Web.Governance;

/// <summary>One "what if" as it stands in the address of the page, so that it can be sent to somebody.</summary>
/// <param name="What">"Votes", a kind of fact, or a kind with its answer: "Complexity-Low".</param>
internal sealed record Supposition(string What, PartnerId Of, PartnerId On, decimal? Number, DecisionDomain? Domain)
{
    public const string Votes = "Votes";

    /// <summary>What can be supposed, in the words of the form.</summary>
    public static IReadOnlyList<(string What, string Words)> Choices { get; } =
    [
        (Votes, "holds so many % of the votes of the second"),
        (nameof(RelationFactKind.RevenueShare), "makes so many % of its sales with the second"),
        (nameof(RelationFactKind.SpendShare), "spends so many % of the category with the second"),
        (nameof(RelationFactKind.MonthsToReplace), "needs so many months to replace the second"),
        (nameof(RelationFactKind.SpecificInvestment), "has invested for the second alone, 0–4"),
        (nameof(RelationFactKind.InformationAsymmetry), "is known by the second better than the reverse, 0–4"),
        (nameof(RelationFactKind.Alternatives), "has so many alternatives to the second"),
        ("ContractualControl-true", "is controlled by contract by the second"),
        ("ContractualControl-false", "is not controlled by contract by the second"),
        ("LineAuthority-true", "stands under the orders of the second"),
        ("LineAuthority-false", "does not stand under the orders of the second"),
        ("Setter-Partner", "sets the parameters of the domain alone"),
        ("Setter-Counterpart", "leaves the parameters of the domain to the second"),
        ("Setter-Joint", "sets the parameters of the domain with the second"),
        ("Complexity-Low", "exchanges something simple with the second"),
        ("Complexity-High", "exchanges something complex with the second"),
        ("Codifiability-Low", "cannot write down what is exchanged"),
        ("Codifiability-High", "can write down what is exchanged"),
        ("Capability-Low", "is not able to meet the requirements unaided"),
        ("Capability-High", "is able to meet the requirements unaided"),
    ];

    public static bool AsksNumber(string what) => !what.Contains('-', StringComparison.Ordinal);

    public static bool AsksDomain(string what) => what.StartsWith("Setter", StringComparison.Ordinal);

    public string Token => string.Create(CultureInfo.InvariantCulture, $"{What}~{Of.Value:N}~{On.Value:N}~{Number}~{Domain}");

    /// <summary>Null where an address was not made by this page.</summary>
    public static Supposition? Read(string? token) => token?.Split('~') is [var what, var of, var on, var number, var domain]
        ? Read(what, of, on, number, domain)
        : null;

    public static Supposition? Read(string? what, string? of, string? on, string? number, string? domain) =>
        Choices.Any(c => c.What == what) && Guid.TryParse(of, out var first) && Guid.TryParse(on, out var second)
            ? new Supposition(
                what!, new PartnerId(first), new PartnerId(second),
                decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null,
                AsksDomain(what!) && Enum.TryParse<DecisionDomain>(domain, out var chosen) ? chosen : null)
            : null;

    public SupposedStake? AsStake => What == Votes ? new SupposedStake(Of, On, null, Number) : null;

    public SupposedFact? AsFact => What.Split('-') switch
    {
        [Votes] => null,
        [var kind, "true" or "false"] => new SupposedFact(Of, On, Enum.Parse<RelationFactKind>(kind), Holds: What.EndsWith("true", StringComparison.Ordinal)),
        ["Setter", var setter] => new SupposedFact(Of, On, RelationFactKind.Setter, Domain: Domain, Setter: Enum.Parse<Setter>(setter)),
        [var kind, var level] => new SupposedFact(Of, On, Enum.Parse<RelationFactKind>(kind), Level: Enum.Parse<Level>(level)),
        [var kind] => new SupposedFact(Of, On, Enum.Parse<RelationFactKind>(kind), Number),
        _ => null,
    };

    /// <summary>As a sentence about two partners by name.</summary>
    public string InWords(Func<PartnerId, string> nameOf)
    {
        var words = Choices.Single(c => c.What == What).Words
            .Replace("the second", nameOf(On), StringComparison.Ordinal)
            .Replace("the domain", Domain?.InWords().ToLowerInvariant() ?? "a domain", StringComparison.Ordinal);
        return Number is { } number
            ? $"{nameOf(Of)} {words.Replace("so many", Figures.Figure(number), StringComparison.Ordinal).Replace(", 0–4", $": {Figures.Figure(number)} of 4", StringComparison.Ordinal)}"
            : $"{nameOf(Of)} {words}";
    }
}
