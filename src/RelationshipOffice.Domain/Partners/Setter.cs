namespace RelationshipOffice.Domain.Partners;

/// <summary>Who sets the parameters of a decision domain today, seen from a fact of a partner on its counterpart.</summary>
public enum Setter
{
    Partner,
    Counterpart,
    Joint,

    /// <summary>A body outside the relationship: a regulator, a standard.</summary>
    Outside,
}
