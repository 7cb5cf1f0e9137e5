using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Per function how often its position prevailed in the decisions of the office, and how often that was the collective
/// interest; with the positions behind each figure.
/// </summary>
[Requires(Permission.SeeFunctionBalance)]
public sealed record GetFunctionBalance : IQuery<FunctionBalances>;

/// <summary>The balance per function, and every position behind it, newest first.</summary>
public sealed record FunctionBalances(IReadOnlyList<FunctionBalance> Functions, IReadOnlyList<FunctionCase> Cases, int Unjudged);

/// <summary>One function's position on one decision.</summary>
/// <param name="Prevailed">None while open, or until the office says so.</param>
public sealed record FunctionCase(
    BusinessFunction Function, string Person, CharterId Charter, string Code, DecisionId Decision, string Title, DecisionState State, FunctionalStance Stance,
    CollectiveEffect Effect, string EffectWords, bool? Prevailed);

internal sealed class GetFunctionBalanceHandler(OfficeDbContext db, OfficeClock clock) : IHandler<GetFunctionBalance, FunctionBalances>
{
    public async Task<Result<FunctionBalances>> HandleAsync(GetFunctionBalance request, Actor actor, CancellationToken ct)
    {
        var decisions = db.DecisionsOfChartersFor(actor);
        var found = await db.FunctionalPositions.AsNoTracking().Where(f => f.Stance != null)
            .Join(decisions, f => f.Decision, d => d.Id, (f, d) => new
            {
                Position = f,
                Decision = d,
                Person = db.People.Where(p => p.Id == f.Person).Select(p => p.Name).First(),
                Code = db.Charters.Where(c => c.Id == d.Charter).Select(c => c.Code).First(),
            })
            .OrderByDescending(x => x.Decision.NoticedOn).ToListAsync(ct);
        List<FunctionCase> cases =
        [
            .. found.Select(x =>
            {
                var state = x.Decision.StateOn(clock.Today);
                return new FunctionCase(
                    x.Position.Function, x.Person, x.Decision.Charter, x.Code, x.Decision.Id, x.Decision.Title, state, x.Position.Stance!.Value,
                    x.Position.Effect!.Value, x.Position.EffectWords, x.Position.Prevailed(state));
            }),
        ];
        var unjudged = cases.Count(c => c.Prevailed is null && (c.State is DecisionState.InEffect or DecisionState.Refused or DecisionState.Withdrawn));
        return new FunctionBalances(
            FunctionBalance.Of(cases.Select(c => new FunctionVoice(c.Function, c.Effect, c.Prevailed))), cases, unjudged);
    }
}
