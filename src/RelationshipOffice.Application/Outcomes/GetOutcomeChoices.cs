using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes;

/// <summary>What the forms about outcomes offer to choose from: people who may own, charters, outcomes.</summary>
[Requires(Permission.KeepOutcomes)]
public sealed record GetOutcomeChoices : IQuery<OutcomeChoices>;

/// <summary>People, charters and outcomes by name.</summary>
public sealed record OutcomeChoices(
    IReadOnlyList<PersonChoice> People, IReadOnlyList<CharterChoice> Charters, IReadOnlyList<OutcomeChoice> Outcomes);

/// <summary>A person who may be named as owner.</summary>
public sealed record PersonChoice(PersonId Id, string Name);

/// <summary>A charter that may contribute.</summary>
public sealed record CharterChoice(CharterId Id, string Code, string Title);

/// <summary>An outcome that may stand above another.</summary>
public sealed record OutcomeChoice(OutcomeId Id, string Title);

internal sealed class GetOutcomeChoicesHandler(OfficeDbContext db) : IHandler<GetOutcomeChoices, OutcomeChoices>
{
    public async Task<Result<OutcomeChoices>> HandleAsync(GetOutcomeChoices request, Actor actor, CancellationToken ct) => new OutcomeChoices(
        await db.People.Where(p => !p.IsSuspended).OrderBy(p => p.Name).Select(p => new PersonChoice(p.Id, p.Name)).ToListAsync(ct),
        await db.Charters.ReachableBy(actor).OrderByCode(c => c.Code).Select(c => new CharterChoice(c.Id, c.Code, c.Title)).ToListAsync(ct),
        await db.OutcomesFor(actor).OrderBy(o => o.Title).Select(o => new OutcomeChoice(o.Id, o.Title)).ToListAsync(ct));
}
