namespace RelationshipOffice.Domain.People;

/// <summary>The function of an organisation for which a person speaks in decisions (domain guide §3.2).</summary>
public enum BusinessFunction
{
    Finance,
    Technology,
    Procurement,
    Operations,
    Legal,
    HumanResources,
    Quality,
    Marketing,
}
