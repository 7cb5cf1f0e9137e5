using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>Who acts, with the rights that the database gives at this moment.</summary>
public sealed record Actor(PersonId Id, string Name, Roles Roles, PartnerId? StandsFor, string? Address = null, Guid? Session = null)
{
    /// <summary>Somebody who is not signed in.</summary>
    public static Actor Visitor { get; } = new(default, "Visitor", Roles.None, null);

    /// <summary>Whoever holds the machine: nobody of the office, but what it does is recorded under this name.</summary>
    internal static Actor Console { get; } = new(default, "The console", Roles.Administrator, null);

    /// <summary>The office itself, where only time has passed: it carries out what people decided before.</summary>
    internal static Actor Program { get; } = new(default, "The program", Roles.Officer, null);

    /// <summary>The name of the partner for which this person stands, for the frame of every page.</summary>
    public string? Party { get; init; }

    /// <summary>The partner as whom somebody of the office looks at everything, changing nothing and without that party's private notes.</summary>
    public PartnerId? LooksAs { get; init; }

    public bool IsSignedIn => Id != default;

    /// <summary>Reads everything of the office: officers and executives; others only what their party stands in.</summary>
    public bool SeesWholeOffice => (Roles & (Roles.Officer | Roles.Executive)) != 0;

    /// <summary>What a partner manager of this partner would see, with the own name.</summary>
    public Actor Looking(PartnerId partner, string? name) =>
        this with { Roles = Roles.PartnerManager, StandsFor = partner, LooksAs = partner, Party = name };

    public bool May(Permission permission) =>
        permission == Permission.Visit || (IsSignedIn && RolePermissions.Give(Roles, permission));
}
