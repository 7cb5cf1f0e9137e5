namespace RelationshipOffice.Domain.Common;

/// <summary>The kinds of record that have a story of their own; also the nouns of the live feed.</summary>
public enum SubjectKind
{
    Charter,
    Partner,
    Outcome,
    Person,
    Office,
    Library,

    /// <summary>The private notes of one partner, by its id; read by its own people only, whoever else sees the whole office.</summary>
    Notes,

    /// <summary>Who has a charter open; a noun of the live feed only, without a story.</summary>
    Presence,
}
