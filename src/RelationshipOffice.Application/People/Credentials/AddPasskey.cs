using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Asks the browser to make a passkey for the person who is signed in.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record OfferPasskey : IQuery<PasskeyChallenge>;

internal sealed class OfferPasskeyHandler(IPasskeyHandler<OfficeUser> passkeys, OfficeDbContext db, IHttpContextAccessor http)
    : IHandler<OfferPasskey, PasskeyChallenge>
{
    public async Task<Result<PasskeyChallenge>> HandleAsync(OfferPasskey request, Actor actor, CancellationToken ct)
    {
        var user = await db.Users.FindAsync([actor.Id.Value], ct);
        var entity = new PasskeyUserEntity { Id = actor.Id.ToString(), Name = user!.Email!, DisplayName = actor.Name };
        var options = await passkeys.MakeCreationOptionsAsync(entity, http.HttpContext!);
        return new PasskeyChallenge(options.CreationOptionsJson, options.AttestationState);
    }
}

/// <summary>Keeps the passkey that the browser has made; ten at most (<c>passkey.too_many</c>).</summary>
[Requires(Permission.UseTheOffice)]
public sealed class AddPasskey : ICommand<Done>
{
    public const int Most = 10;
    public const int NameLimit = 60;

    public required string CredentialJson { get; init; }

    public required string? State { get; init; }

    public required string Name { get; init; }

    /// <summary>The name as it is kept; refuses an empty or overlong one (<c>passkey.name.…</c>).</summary>
    internal static string Clean(string name) => Text.Required(name, NameLimit, "passkey.name", "A name", nameof(Name));
}

internal sealed class AddPasskeyHandler(
    IPasskeyHandler<OfficeUser> passkeys, UserManager<OfficeUser> users, OfficeDbContext db, IHttpContextAccessor http)
    : IHandler<AddPasskey, Done>
{
    public async Task<Result<Done>> HandleAsync(AddPasskey request, Actor actor, CancellationToken ct)
    {
        var name = AddPasskey.Clean(request.Name);
        var user = await db.Users.FindAsync([actor.Id.Value], ct);
        if ((await users.GetPasskeysAsync(user!)).Count >= AddPasskey.Most)
        {
            return PasskeyErrors.TooMany;
        }

        var proof = await passkeys.PerformAttestationAsync(new PasskeyAttestationContext
        {
            HttpContext = http.HttpContext!,
            CredentialJson = request.CredentialJson,
            AttestationState = request.State,
        });
        if (!proof.Succeeded || proof.UserEntity.Id != actor.Id.ToString())
        {
            return PasskeyErrors.NotAccepted;
        }

        proof.Passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(user!, proof.Passkey);
        (await db.People.FindAsync([actor.Id], ct))!.Note(CredentialChange.PasskeyAdded);
        return Done.Value;
    }
}
