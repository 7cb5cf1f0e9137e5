using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Deletes one's own passkey: it opens nothing any more.</summary>
[Requires(Permission.UseTheOffice)]
public sealed class RemovePasskey : Command<Done>
{
    public required string Id { get; init; }
}

internal sealed class RemovePasskeyHandler(UserManager<OfficeUser> users, OfficeDbContext db) : IHandler<RemovePasskey, Done>
{
    public async Task<Result<Done>> HandleAsync(RemovePasskey request, Actor actor, CancellationToken ct)
    {
        var user = await db.Users.FindAsync([actor.Id.Value], ct);
        if (!Base64Url.IsValid(request.Id) || await users.GetPasskeyAsync(user!, Base64Url.DecodeFromChars(request.Id)) is not { } passkey)
        {
            return OfficeErrors.NotFound;
        }

        await users.RemovePasskeyAsync(user!, passkey.CredentialId);
        (await db.People.FindAsync([actor.Id], ct))!.Note(CredentialChange.PasskeyRemoved);
        return Done.Value;
    }
}
