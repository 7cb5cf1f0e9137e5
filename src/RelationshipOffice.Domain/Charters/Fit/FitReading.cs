using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What the answers of all sides say: per question and party the middle and the spread, never a mean alone, and where they
/// show a gap (domain guide §6).
/// </summary>
/// <param name="Questions">Each question, in the order of the parts.</param>
/// <param name="Silent">The parties from which nobody has answered.</param>
/// <param name="Lines">From where on answers show a gap.</param>
public sealed record FitReading(IReadOnlyList<QuestionRead> Questions, IReadOnlyList<PartnerId> Silent, FitSettings Lines)
{
    public static FitReading Of(FitMode mode, IReadOnlyList<PartnerId> parties, IReadOnlyCollection<FitAnswers> answers, FitSettings lines)
    {
        var byParty = answers.ToLookup(a => a.Party);
        return new FitReading(
            [.. FitQuestions.All.Select(q => QuestionRead.Of(q, mode, parties, byParty, lines))],
            [.. parties.Where(p => !byParty[p].Any())], lines);
    }
}

/// <summary>One question over all parties, read by these lines.</summary>
public sealed record QuestionRead(FitQuestion Question, FitMode Mode, IReadOnlyList<PartyRead> Parties, FitSettings Lines)
{
    public bool IsLow => Mode == FitMode.Full && Parties.Any(p => p.Today <= Lines.LowUpTo);

    public bool IsApart => Parties.Count > 1 && Parties.Max(p => p.Today) - Parties.Min(p => p.Today) >= Lines.ApartFrom;

    public bool IsSpread => Parties.Any(p => p.Highest - p.Lowest >= Lines.SpreadFrom);

    public bool IsShort => Parties.Any(p => p.Wanted - p.Today >= Lines.ApartFrom);

    /// <summary>Whether something is to be bridged: low, apart, spread within one side, or short of what is wanted.</summary>
    public bool IsGap => IsLow || IsApart || IsSpread || IsShort;

    internal static QuestionRead Of(FitQuestion question, FitMode mode, IReadOnlyList<PartnerId> parties, ILookup<PartnerId, FitAnswers> answers, FitSettings lines) => new(
        question, mode, [.. parties.Where(p => answers[p].Any()).Select(p => PartyRead.Of(p, [.. answers[p].Select(a => a.Scores.Single(s => s.Question == question))]))], lines);
}

/// <summary>What one party's people answered to one question, 1–5.</summary>
/// <param name="Party">The party.</param>
/// <param name="Today">The middle of the answers for today.</param>
/// <param name="Lowest">The lowest one.</param>
/// <param name="Highest">The highest one.</param>
/// <param name="Wanted">The middle of where it has to be; null in full mode.</param>
/// <param name="Count">How many people answered.</param>
public sealed record PartyRead(PartnerId Party, decimal Today, int Lowest, int Highest, decimal? Wanted, int Count)
{
    internal static PartyRead Of(PartnerId party, IReadOnlyList<FitScore> scores) => new(
        party, Middle(scores.Select(s => s.Today)), scores.Min(s => s.Today), scores.Max(s => s.Today),
        scores.Any(s => s.Wanted is null) ? null : Middle(scores.Select(s => s.Wanted!.Value)), scores.Count);

    private static decimal Middle(IEnumerable<int> scores)
    {
        int[] sorted = [.. scores.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
    }
}
