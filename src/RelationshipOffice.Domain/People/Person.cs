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
        Guard(roles.IsKnown, PersonErrors.RolesUnknown);
        Id = id;
        Name = Text.Required(name, Text.Name, "person.name", "A name", nameof(Name));
        Email = EmailAddress.Clean(email, nameof(Email));
        StandsFor = standsFor;
        Roles = roles;
        Record(new PersonJoined(Id, Name, Roles));
    }

    public PersonId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>In lower case, so that it is found however it is typed.</summary>
    public string Email { get; private set; } = "";

    /// <summary>What the person does there: "Head of Surgery". May be empty.</summary>
    public string Title { get; private set; } = "";

    /// <summary>For which function of the organisation the person speaks; null when nobody has said.</summary>
    public BusinessFunction? Function { get; private set; }

    public PartnerId? StandsFor { get; private set; }

    public Roles Roles { get; private set; }

    public bool IsSuspended { get; private set; }

    /// <summary>A person of the demo world: listed on the sign-in page there, and nobody anywhere else.</summary>
    public bool IsDemo { get; private set; }

    /// <summary>Changes how the person is called and what they do.</summary>
    public void Rename(string name, string title)
    {
        var newName = Text.Required(name, Text.Name, "person.name", "A name", nameof(Name));
        var newTitle = Text.Limited(title, Text.Name, "person.title", "A title", nameof(Title));
        if ((newName, newTitle) == (Name, Title))
        {
            return;
        }

        (Name, Title) = (newName, newTitle);
        Record(new PersonRenamed(Id, Name, Title));
    }

    /// <summary>Gives and takes roles; at least one known role must remain (<c>person.roles.unknown</c>).</summary>
    public void ChangeRoles(Roles roles)
    {
        Guard(roles.IsKnown, PersonErrors.RolesUnknown);
        if (roles == Roles)
        {
            return;
        }

        var before = Roles;
        Roles = roles;
        Record(new RolesChanged(Id, before, roles));
    }

    /// <summary>Says for which function the person speaks from now on; null for none. One of the list (<c>person.function.unknown</c>).</summary>
    public void WorkFor(BusinessFunction? function)
    {
        Guard(function is not { } named || Enum.IsDefined(named), PersonErrors.FunctionUnknown);
        if (function == Function)
        {
            return;
        }

        var before = Function;
        Function = function;
        Record(new FunctionAssigned(Id, before, function));
    }

    /// <summary>Lets the person stand for another partner from now on; null for nobody yet.</summary>
    public void Move(PartnerId? standsFor)
    {
        if (standsFor == StandsFor)
        {
            return;
        }

        var before = StandsFor;
        StandsFor = standsFor;
        Record(new PersonMoved(Id, before, standsFor));
    }

    /// <summary>Keeps the person out until reinstated, and says why.</summary>
    public void Suspend(string reason)
    {
        Guard(!IsSuspended, PersonErrors.AlreadySuspended);
        var why = Text.Required(reason, Text.Line, "person.reason", "A reason", "Reason");
        IsSuspended = true;
        Record(new PersonSuspended(Id, why));
    }

    /// <summary>Lets a suspended person in again.</summary>
    public void Reinstate()
    {
        Guard(IsSuspended, PersonErrors.NotSuspended);
        IsSuspended = false;
        Record(new PersonReinstated(Id));
    }

    /// <summary>Marks a person of the demo world.</summary>
    public void BelongToDemo()
    {
        IsDemo = true;
        Record(new PersonBelongsToDemo(Id));
    }

    /// <summary>Notes that something by which the person signs in has changed; what it is, is kept elsewhere.</summary>
    public void Note(CredentialChange change) => Record(new CredentialChanged(Id, change));

    /// <summary>Begins to see the office as a partner does, for people of the office only; that partner's people learn of it.</summary>
    public void LookAs(PartnerId partner)
    {
        Guard(Roles.HasFlag(Roles.Officer), PersonErrors.OnlyTheOfficeLooks);
        Record(new LookedAsPartner(partner, Id));
    }

    /// <summary>Goes back to the own view.</summary>
    public void StopLookingAs(PartnerId partner) => Record(new StoppedLookingAsPartner(partner, Id));
}
