namespace RelationshipOffice.Domain.Charters;

/// <summary>How far the sentence of a question is true, 1 (not at all) to 5 (fully).</summary>
/// <param name="Question">The question.</param>
/// <param name="Today">How far it is true today.</param>
/// <param name="Wanted">How far it has to be true; asked in gap mode only.</param>
public sealed record FitScore(FitQuestion Question, int Today, int? Wanted = null)
{
    public const int Least = 1;
    public const int Most = 5;
}
