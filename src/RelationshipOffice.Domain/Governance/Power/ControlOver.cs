using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What is known of one partner's control over another.</summary>
/// <param name="Holder">Who may control.</param>
/// <param name="Held">Who may be controlled.</param>
/// <param name="Votes">The holder's votes, with those of everybody whom it controls.</param>
/// <param name="HasLine">Whether the holder, or a company that it controls, may give orders along the line.</param>
/// <param name="LineFrom">Who gives those orders: the holder or that company.</param>
/// <param name="LineFacts">What says so.</param>
/// <param name="SharesEntity">Whether who gives the orders and who takes them are one legal entity; null where that was never recorded.</param>
/// <param name="Contract">What is known of control by contract.</param>
/// <param name="Through">The holdings that carry the votes.</param>
/// <param name="IsAnythingKnown">Whether any owner of the held partner is recorded.</param>
public sealed record ControlOver(
    PartnerId Holder, PartnerId Held, Votes Votes, bool HasLine, PartnerId LineFrom, IReadOnlyList<FactUsed> LineFacts, bool? SharesEntity,
    Reading? Contract, IReadOnlyList<Holding> Through, bool IsAnythingKnown)
{
    public bool ByContract => Contract?.Used.Value.Holds == true;

    /// <summary>Orders along the line within one legal entity.</summary>
    public bool ByLine => HasLine && SharesEntity == true;

    /// <summary>Votes over the line of control, or orders along the line: no independent partners any more.</summary>
    public bool IsControl(GovernanceSettings settings) => Votes.Least > settings.ControlAbove || ByLine;

    /// <summary>Whether missing facts could still make it control.</summary>
    public bool MayBeControl(GovernanceSettings settings) =>
        !IsControl(settings) && (Votes.Most > settings.ControlAbove || (HasLine && SharesEntity is null));
}
