namespace RelationshipOffice.Domain.Charters;

/// <summary>The eight stages through which a relationship becomes ready, in order (domain guide §7).</summary>
public enum ReadinessStage
{
    /// <summary>Knowing what one depends on, and who answers for it.</summary>
    OperationalAwareness,

    /// <summary>Knowing what each side needs and can do.</summary>
    Knowledge,

    /// <summary>Each side has looked at itself.</summary>
    InternalAssessment,

    /// <summary>The sides fit, under a type of governance that holds.</summary>
    PartnerSelection,

    /// <summary>Who decides, meets, shows and settles what.</summary>
    WorkingTogether,

    /// <summary>What comes of it, and how it is shared.</summary>
    ValueCreation,

    /// <summary>How it stays honest and up to date.</summary>
    StayingTogether,

    /// <summary>How it ends.</summary>
    Exit,
}
