using System.Globalization;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What is known of one function's position on one decision.</summary>
/// <param name="Prevailed">None while the decision is open, or while nobody said so.</param>
public readonly record struct FunctionVoice(BusinessFunction Function, CollectiveEffect? Effect, bool? Prevailed);

/// <summary>
/// How often one function's position prevailed, and how often that was the collective interest: it prevailed and helps the
/// collective outcome (domain guide §3.2). Open decisions and positions that nobody has judged are counted apart, never as
/// won or lost.
/// </summary>
public sealed record FunctionBalance(
    BusinessFunction Function, int Recorded, int Judged, int Prevailed, int PrevailedAndHelps, int PrevailedAndHarms, int LostThoughItHelps)
{
    public static IReadOnlyList<FunctionBalance> Of(IEnumerable<FunctionVoice> voices) =>
    [
        .. voices.Where(v => v.Effect is not null).GroupBy(v => v.Function).OrderBy(g => g.Key).Select(g => new FunctionBalance(
            g.Key, g.Count(), g.Count(v => v.Prevailed is not null), g.Count(v => v.Prevailed == true),
            g.Count(v => v is { Prevailed: true, Effect: CollectiveEffect.Helps }),
            g.Count(v => v is { Prevailed: true, Effect: CollectiveEffect.Harms }),
            g.Count(v => v is { Prevailed: false, Effect: CollectiveEffect.Helps }))),
    ];

    /// <summary>The balance as a sentence: figures, never a score.</summary>
    public string Sentence => Judged == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{Recorded} recorded; no decision has ended yet, so nothing can be said.")
        : string.Create(CultureInfo.InvariantCulture, $"Prevailed in {Prevailed} of {Judged} {(Judged == 1 ? "decision" : "decisions")} that ended{Meaning}.{Missed}");

    private string Meaning => Prevailed == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $": it helped the collective outcome in {PrevailedAndHelps}, and harmed it in {PrevailedAndHarms}");

    private string Missed => LostThoughItHelps == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture, $" In {LostThoughItHelps} it did not prevail, though it would have helped.");
}
