namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What the book says on one question: the fact used, and those of the same day that say otherwise. Of one day, a
/// verified fact goes before an unverified one, then the one recorded later counts.
/// </summary>
public sealed record Reading(StatedFact Used, IReadOnlyList<StatedFact> SetAside)
{
    internal const string Verified = "used because it is verified and the other is not";
    internal const string Later = "used because it was recorded later";

    public string WhyUsed => SetAside switch
    {
        [] => "",
        _ when Used.IsSupposed => "assumed for this what-if",
        _ when Used.IsVerified && !SetAside[0].IsVerified => Verified,
        _ => Later,
    };
}
