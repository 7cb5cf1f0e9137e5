using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Throws away what was kept of the actor's typing in one form: it was sent, or is not wanted. Nothing kept is as good as
/// thrown away; a charter out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters, IsRoutine = true)]
public sealed class ForgetUnsavedWords : ICommand<Done>
{
    public required CharterId Charter { get; init; }

    public required string Form { get; init; }
}

internal sealed class ForgetUnsavedWordsHandler(OfficeDbContext db) : IHandler<ForgetUnsavedWords, Done>
{
    public async Task<Result<Done>> HandleAsync(ForgetUnsavedWords request, Actor actor, CancellationToken ct)
    {
        if (!await db.Charters.ReachableBy(actor).AnyAsync(c => c.Id == request.Charter, ct))
        {
            return OfficeErrors.NotFound;
        }

        await db.UnsavedWords.Where(w => w.Person == actor.Id && w.Charter == request.Charter && w.Form == request.Form).ExecuteDeleteAsync(ct);
        return Done.Value;
    }
}
