namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Votes of one partner in another, own ones and those of partners it controls, in per cent of the votes that count.
/// Where votes are not recorded, <see cref="Most"/> is what they could be at most.
/// </summary>
public readonly record struct Votes(decimal Least, decimal Most)
{
    public static Votes None { get; }

    public bool AreKnown => Least == Most;
}
