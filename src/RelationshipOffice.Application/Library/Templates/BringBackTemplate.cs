using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>Offers a retired or hidden template again; one that is offered stays as it is.</summary>
[Requires(Permission.KeepLibrary)]
public sealed class BringBackTemplate : Command<Done>
{
    // No version: undoing is right whatever happened in between, and the toast's button must not fail.
    public required string Key { get; init; }
}

internal sealed class BringBackTemplateHandler(OfficeDbContext db, TemplateInHand hand) : IHandler<BringBackTemplate, Done>
{
    public async Task<Result<Done>> HandleAsync(BringBackTemplate request, Actor actor, CancellationToken ct)
    {
        if (CharterTemplate.Find(request.Key) is not null)
        {
            (await db.ShippedTemplates.SingleOrDefaultAsync(t => t.Key == request.Key, ct))?.Show();
            return Done.Value;
        }

        if (await hand.TakeAsync(request.Key, ct) is not { } template)
        {
            return OfficeErrors.NotFound;
        }

        template.BringBack();
        return Done.Value;
    }
}
