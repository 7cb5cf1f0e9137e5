using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Activity;

/// <summary>
/// Who did what when across the office, newest first, within the actor's reach; optionally of one kind of record or with
/// a word in the actor's name.
/// </summary>
/// <param name="Counts">Whether all of them are counted; who shows only the newest does not walk through years for a number.</param>
[Requires(Permission.SeeActivity)]
public sealed record FindActivity(Stretch Stretch, SubjectKind? Kind = null, string? By = null, bool Counts = true) : IQuery<Page<ActivityRow>>;

internal sealed class FindActivityHandler(OfficeDbContext db, ActivityReader reader) : IHandler<FindActivity, Page<ActivityRow>>
{
    public async Task<Result<Page<ActivityRow>>> HandleAsync(FindActivity request, Actor actor, CancellationToken ct)
    {
        var entries = db.Activity.ReachableBy(db, actor);
        if (request.Kind is { } kind)
        {
            entries = entries.Where(e => e.SubjectKind == kind);
        }

        if (!string.IsNullOrWhiteSpace(request.By))
        {
            var by = Words.Anywhere(request.By);
            entries = entries.Where(e => EF.Functions.ILike(e.ActorName, by, Words.Escape));
        }

        var found = await entries.StretchAsync(request.Stretch, request.Counts, ct);
        return new Page<ActivityRow>(await reader.SayAsync(found.Rows, actor, ct), found.Total) { Ends = found.Ends };
    }
}
