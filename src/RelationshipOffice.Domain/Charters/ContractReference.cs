using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>The contract beside a charter, with its own dates; the charter never takes them over.</summary>
public sealed record ContractReference
{
    public const int LongestNumber = 60;

    public static readonly Error EndBeforeStart = new(
        "charter.contract.end_before_start", "The contract ends before it starts. Correct one of its dates.", "ContractEnd");

    public static readonly ContractReference None = new();

    private ContractReference()
    {
    }

    public string Title { get; private init; } = "";

    public string Number { get; private init; } = "";

    public DateOnly? From { get; private init; }

    public DateOnly? To { get; private init; }

    /// <summary>Refuses an end before the start with <c>charter.contract.end_before_start</c>, and texts over the limit.</summary>
    public static ContractReference Of(string? title, string? number, DateOnly? from, DateOnly? to)
    {
        Rule.Guard(from is null || to is null || to >= from, EndBeforeStart);
        return new ContractReference
        {
            Title = Text.Limited(title, Text.Name, "charter.contract.title", "The contract's title", "ContractTitle"),
            Number = Text.Limited(number, LongestNumber, "charter.contract.number", "The contract's number", "ContractNumber"),
            From = from,
            To = to,
        };
    }
}
