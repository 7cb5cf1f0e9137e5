namespace RelationshipOffice.Web.Partners;

/// <summary>Inside or outside our own organisation, as the directory's filter offers it.</summary>
public enum Side
{
    Internal,
    External,
}
