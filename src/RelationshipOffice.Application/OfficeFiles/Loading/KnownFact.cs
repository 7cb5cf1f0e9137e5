using RelationshipOffice.Application.Partners;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// What makes two relation facts the same record of a file. The day of a demo value moves with the calendar, so for
/// those it does not count.
/// </summary>
internal readonly record struct KnownFact(
    PartnerId Partner, PartnerId Counterpart, RelationFactKind Kind, DecisionDomain? Domain, string Source, DateOnly? Date)
{
    public static KnownFact Of(RelationFact fact) =>
        new(fact.Partner, fact.Counterpart, fact.Kind, fact.Domain, fact.Source, fact.Date);

    public static KnownFact Of(RecordRelationFact fact) =>
        new(fact.Partner!.Value, fact.Counterpart!.Value, fact.Kind!.Value, fact.Domain, fact.Source, fact.Date);

    public KnownFact OnAnyDay => this with { Date = null };
}
