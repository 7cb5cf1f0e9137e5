using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says in which order the parties sign; without any named they sign as they like (domain guide §4). It is no part of the
/// text, so the office may set it until the first signature. Refuses later (<c>charter.signing_order.began</c>), what is agreed
/// already, and an order that does not name each party once (<c>charter.signing_order.parties</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class OrderSigning : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public List<PartnerId> Order { get; set; } = [];
}

internal sealed class OrderSigningHandler(OfficeDbContext db) : IHandler<OrderSigning, Done>
{
    public async Task<Result<Done>> HandleAsync(OrderSigning request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        var hasBegun = await db.Signatures.AnyAsync(s => s.Charter == charter.Id && s.VersionNumber == charter.CurrentVersion, ct);
        charter.OrderSigning(request.Order, hasBegun);
        return Done.Value;
    }
}
