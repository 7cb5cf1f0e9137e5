using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What a relation fact refuses.</summary>
public static class FactErrors
{
    public static readonly Error KindMissing = new("fact.kind.missing", "Choose what this fact is about.", "Kind");

    public static readonly Error NumberMissing = new("fact.number.missing", "Give the number.", "Number");

    public static readonly Error AnswerMissing = new("fact.holds.missing", "Answer yes or no. If you do not know, record nothing.", "Holds");

    public static readonly Error NoteMissing = new("fact.note.missing", "Say in a sentence what is owed, and for how long.", "Note");

    public static readonly Error DomainMissing = new("fact.domain.missing", "Choose the decision domain.", "Domain");

    public static readonly Error SetterMissing = new("fact.setter.missing", "Choose who sets the parameters of this domain today.", "Setter");

    public static readonly Error LevelMissing = new("fact.level.missing", "Choose low or high.", "Level");

    public static readonly Error WithItself =
        new("fact.with_itself", "A fact stands between two partners. Choose another partner.", "Counterpart");

    public static readonly Error AlreadyRecorded = new(
        "fact.already_recorded",
        "This source's fact for this day is already recorded. If it was a mistake, remove that one first.", "Source");

    public static Error OffScale(FactScale scale) => new(
        "fact.number.out_of_range",
        string.Create(CultureInfo.InvariantCulture, $"This is a whole number from 0 to {scale.Most:0} ({scale.Unit})."), "Number");
}
