namespace RelationshipOffice.Domain.Charters;

/// <summary>Where a party stands on a statement.</summary>
public enum Stance
{
    Agree,

    /// <summary>Not its own words, but it will keep them.</summary>
    CanLiveWith,

    /// <summary>It will not; a text of its own says what it would sign.</summary>
    Object,
}
