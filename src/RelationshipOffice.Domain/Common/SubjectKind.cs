namespace RelationshipOffice.Domain.Common;

/// <summary>The kinds of record that have a story of their own; also the nouns of the live feed.</summary>
public enum SubjectKind
{
    Charter,
    Partner,
    Outcome,
    Person,
    Office,

    /// <summary>Who has a charter open; a noun of the live feed only, without a story.</summary>
    Presence,
}
