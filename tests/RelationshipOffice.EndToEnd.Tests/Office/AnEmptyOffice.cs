namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>An office of its own in which nothing is yet, not even an administrator.</summary>
public sealed class AnEmptyOffice : TheOffice
{
    protected override bool IsDemo => false;
}
