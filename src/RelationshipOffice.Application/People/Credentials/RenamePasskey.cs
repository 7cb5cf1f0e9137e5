using System.Buffers.Text;
using Microsoft.AspNetCore.Identity;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>Gives one's own passkey another name.</summary>
[Requires(Permission.UseTheOffice)]
public sealed class RenamePasskey : Command<Done>
{
    public required string Id { get; init; }

    public string Name { get; set; } = "";
}

internal sealed class RenamePasskeyHandler(UserManager<OfficeUser> users, OfficeDbContext db) : IHandler<RenamePasskey, Done>
{
    public async Task<Result<Done>> HandleAsync(RenamePasskey request, Actor actor, CancellationToken ct)
    {
        var name = AddPasskey.Clean(request.Name);
        var user = await db.Users.FindAsync([actor.Id.Value], ct);
        if (!Base64Url.IsValid(request.Id) || await users.GetPasskeyAsync(user!, Base64Url.DecodeFromChars(request.Id)) is not { } passkey)
        {
            return OfficeErrors.NotFound;
        }

        passkey.Name = name;
        await users.AddOrUpdatePasskeyAsync(user!, passkey);
        (await db.People.FindAsync([actor.Id], ct))!.Note(CredentialChange.PasskeyRenamed);
        return Done.Value;
    }
}
