namespace RelationshipOffice.Web.Partners;

/// <summary>Where the directory looks: among the partners in sight, or among the archived.</summary>
public enum Shelf
{
    InSight,
    Archived,
}
