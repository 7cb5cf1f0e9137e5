namespace RelationshipOffice.Domain.Charters;

/// <summary>What a strategic fit assessment asks (domain guide §6).</summary>
public enum FitMode
{
    /// <summary>A new relation: how well the sides fit.</summary>
    Full,

    /// <summary>A running relation: where it stands today, and where it has to be.</summary>
    Gap,
}
