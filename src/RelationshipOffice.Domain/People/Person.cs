using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.People;

/// <summary>Someone who signs in. A person stands for exactly one partner, our own organisation included.</summary>
public sealed class Person : AggregateRoot
{
    private Person()
    {
    }

    public Person(PersonId id, string name, string email, PartnerId? standsFor, Roles roles)
    {
        Id = id;
        Name = Text.Required(name, Text.Name, "person.name", "A name", nameof(Name));
        Email = Text.Required(email, Text.Name, "person.email", "An e-mail address", nameof(Email));
        StandsFor = standsFor;
        Roles = roles;
        Record(new PersonJoined(Id, Name, Roles));
    }

    public PersonId Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>What the person does there: "Head of Surgery". May be empty.</summary>
    public string Title { get; private set; } = "";

    public PartnerId? StandsFor { get; private set; }

    public Roles Roles { get; private set; }

    public bool IsSuspended { get; private set; }
}
