namespace RelationshipOffice.Web.Shared;

/// <summary>Why there is nothing to show; each looks different.</summary>
public enum EmptyKind
{
    /// <summary>Nothing was ever entered: say what to do first.</summary>
    FirstUse,

    /// <summary>Something is there, but the search or filters leave none.</summary>
    NoMatch,

    /// <summary>Nothing is left to do here.</summary>
    Done,

    /// <summary>Missing, or not for this person to see.</summary>
    NotHere,
}
