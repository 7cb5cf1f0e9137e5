namespace RelationshipOffice.Domain.Partners;

/// <summary>How much the office leans on a partner (domain guide §2, Segmentation).</summary>
public enum Segment
{
    Strategic,
    Preferred,
    Approved,
    Bottleneck,
}
