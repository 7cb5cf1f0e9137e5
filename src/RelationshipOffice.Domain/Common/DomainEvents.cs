namespace RelationshipOffice.Domain.Common;

/// <summary>Something that happened to an aggregate, named in the past tense. Becomes one activity row when it is saved.</summary>
public abstract record DomainEvent(Subject About);

/// <summary>Something that happened to a charter or to anything that stands in it.</summary>
public abstract record CharterEvent(CharterId Charter) : DomainEvent(new Subject(SubjectKind.Charter, Charter.Value));

/// <summary>Something that happened to a partner.</summary>
public abstract record PartnerEvent(PartnerId Partner) : DomainEvent(new Subject(SubjectKind.Partner, Partner.Value));

/// <summary>Something that happened to a collective outcome, its measures or contributions.</summary>
public abstract record OutcomeEvent(OutcomeId Outcome) : DomainEvent(new Subject(SubjectKind.Outcome, Outcome.Value));

/// <summary>Something that happened to a person's account or rights.</summary>
public abstract record PersonEvent(PersonId Person) : DomainEvent(new Subject(SubjectKind.Person, Person.Value));

/// <summary>Something that happened to the office as a whole.</summary>
public abstract record OfficeEvent() : DomainEvent(new Subject(SubjectKind.Office, Guid.Empty));

/// <summary>Something in the private notes of one partner: a story that its own people alone read.</summary>
public abstract record NotesEvent(PartnerId Partner) : DomainEvent(new Subject(SubjectKind.Notes, Partner.Value));

/// <summary>Something that happened to a statement or a template that the office keeps in its library.</summary>
public abstract record LibraryEvent(Guid Kept) : DomainEvent(new Subject(SubjectKind.Library, Kept));
