using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// In a demonstration, whose people have no secret, goes on as the person one came in as; the evidence then says that nobody
/// proved anything. Answers whether it was taken.
/// </summary>
[Requires(Permission.UseTheOffice)]
public sealed class ConfirmAsDemo : ICommand<bool>
{
    public required Device Device { get; init; }
}

internal sealed class ConfirmAsDemoHandler(OfficeDbContext db, Proofs proofs, OfficeOptions options) : IHandler<ConfirmAsDemo, bool>
{
    public async Task<Result<bool>> HandleAsync(ConfirmAsDemo request, Actor actor, CancellationToken ct) =>
        options.IsDemo && await db.People.AnyAsync(p => p.Id == actor.Id && p.IsDemo, ct)
        && await proofs.KeepAsync(actor, SignInMethod.Demo, request.Device, ct);
}
