using System.Text.Json;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// What a round is kept as: the text of the charter with every position, as the round was opened or as it closed. Its
/// canonical form is written like that of a version. Its own <see cref="Form"/> keeps the two apart for good.
/// </summary>
public sealed record RoundText(
    string Form, int Round, RoundMoment Moment, DateOnly DueOn, string Note, CharterText Text,
    IReadOnlyList<RoundPosition> Positions, IReadOnlyList<RoundVoice> Done)
{
    public const string CurrentForm = "round/1";

    internal string ToCanonical() => JsonSerializer.Serialize(this, CharterText.Canonical);

    internal static RoundText FromCanonical(string content) => JsonSerializer.Deserialize<RoundText>(content, CharterText.Canonical)!;
}

/// <summary>Where a party stood on a statement.</summary>
/// <param name="IsOnEarlierWords">Taken before the statement got the words that it has here.</param>
/// <param name="Evidence">How the office knew it; empty when the party took it itself.</param>
public sealed record RoundPosition(
    Guid Statement, Guid Party, Stance Stance, string CounterText, bool IsOnEarlierWords, string TakenBy, string Evidence);

/// <summary>A party that had said that it is done.</summary>
public sealed record RoundVoice(Guid Party, string Name);
