using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// How ready a relationship is, line by line over the eight stages, read from what the office holds (domain guide §7); the same
/// for the office and for every party. Out of reach is <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed record GetReadiness(CharterId Charter) : IQuery<ReadinessDetails>;

/// <summary>The lines in the order of the stages; within one stage what is furthest behind comes first.</summary>
/// <param name="Next">The line to take further next; none when everything is evidenced.</param>
public sealed record ReadinessDetails(int Reached, int Percent, IReadOnlyList<ReadinessRow> Lines, ReadinessRow? Next);

/// <summary>One line in words.</summary>
/// <param name="ToDo">What takes it further; empty once it is evidenced.</param>
/// <param name="Owners">Who is to do that: people of parties, a joint body, or the office.</param>
public sealed record ReadinessRow(
    ReadinessItem Item, ReadinessStage Stage, string Name, ReadinessState State, DateOnly? Since, string ToDo, IReadOnlyList<string> Owners);

internal sealed class GetReadinessHandler(OfficeDbContext db, ReadinessReader reader) : IHandler<GetReadiness, ReadinessDetails>
{
    public async Task<Result<ReadinessDetails>> HandleAsync(GetReadiness request, Actor actor, CancellationToken ct)
    {
        var charter = await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct);
        if (charter is null)
        {
            return OfficeErrors.NotFound;
        }

        var names = await CharterNames.ReadAsync(db, charter, ct);
        var readiness = Readiness.Of(await reader.ReadAsync(charter, ct));
        ReadinessRow RowOf(ReadinessLine line) => new(
            line.Item, line.Stage, ReadinessWords.Of(line.Item), line.State, line.Since, ReadinessWords.ToDo(line),
            line.State == ReadinessState.Evidenced ? [] : OwnersOf(line.Owner, charter, names));
        return new ReadinessDetails(
            readiness.Reached, readiness.Percent,
            [.. readiness.Lines.OrderBy(l => l.Stage).ThenBy(l => l.State).ThenBy(l => l.Item).Select(RowOf)],
            readiness.Next is { } next ? RowOf(next) : null);
    }

    private static IReadOnlyList<string> OwnersOf(ReadinessOwner owner, Charter charter, CharterNames names) => owner switch
    {
        { Body.Length: > 0 } => [owner.Body],
        { Parties.Count: 0 } => ["The relationship office"],
        _ => [.. owner.Parties.Select(p => names.Person(charter.PartyOf(p)?.Manager) is { } manager ? $"{manager.Name} at {names.Partner(p)}" : names.Partner(p))],
    };
}
