using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Whether the office still waits for its first administrator.</summary>
[Requires(Permission.Visit)]
public sealed record IsSetupOpen : IQuery<bool>;

internal sealed class IsSetupOpenHandler(Administrators administrators) : IHandler<IsSetupOpen, bool>
{
    public async Task<Result<bool>> HandleAsync(IsSetupOpen request, Actor actor, CancellationToken ct) =>
        !await administrators.AreThereAsync(ct);
}

/// <summary>
/// Makes the first administrator and, if named, the office's own organisation. Only while there is no administrator
/// (<c>setup.closed</c>), and only with the one-time token of the log (<c>setup.token.wrong</c>).
/// </summary>
[Requires(Permission.Visit)]
public sealed class SetUpOffice : ICommand<PersonId>
{
    public static readonly Error Closed =
        new("setup.closed", "This office has an administrator already. Sign in, or ask that person for an invitation.");

    public static readonly Error TokenWrong =
        new("setup.token.wrong", "This is not the token of the log. Look for the line that begins \"This office has no administrator yet\".", nameof(Token));

    public string Token { get; set; } = "";

    public string Name { get; set; } = "";

    public string Email { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The office's own organisation, for which the administrator stands; may be left empty.</summary>
    public string Organisation { get; set; } = "";
}

internal sealed class SetUpOfficeHandler(OfficeDbContext db, Accounts accounts, Administrators administrators, SetupToken token)
    : IHandler<SetUpOffice, PersonId>
{
    public async Task<Result<PersonId>> HandleAsync(SetUpOffice request, Actor actor, CancellationToken ct)
    {
        if (await administrators.AnyAsync(null, ct))
        {
            return SetUpOffice.Closed;
        }

        if (!token.Matches(request.Token))
        {
            return SetUpOffice.TokenWrong;
        }

        var id = PersonId.New();
        var own = string.IsNullOrWhiteSpace(request.Organisation) ? null : new Partner(request.Organisation, PartnerKind.OwnOrganisation);
        var person = new Person(id, request.Name, request.Email, own?.Id, Roles.Administrator | Roles.Officer);
        person.Note(CredentialChange.PasswordSet);
        var refusals = await accounts.OpenAsync(id, request.Email, request.Password);
        if (refusals.Count > 0)
        {
            return Result<PersonId>.Refused(refusals);
        }

        if (own is not null)
        {
            db.Partners.Add(own);
            // Whoever sets up the office is nobody of it yet.
            db.StayPastTheWall();
        }

        db.People.Add(person);
        return id;
    }
}
