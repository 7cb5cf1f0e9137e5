namespace RelationshipOffice.Domain.Charters;

/// <summary>How far one line of readiness has come; each state takes the one before it for granted.</summary>
public enum ReadinessState
{
    /// <summary>The office holds nothing of it.</summary>
    Missing,

    /// <summary>Begun, or written and not agreed.</summary>
    Draft,

    /// <summary>Complete, or in a text that every party signed.</summary>
    Agreed,

    /// <summary>What happened since shows it.</summary>
    Evidenced,
}
