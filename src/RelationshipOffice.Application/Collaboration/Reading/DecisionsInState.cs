using System.Linq.Expressions;
using RelationshipOffice.Domain.Collaboration;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>The same as Decision.StateOn, said so that the database can ask it.</summary>
internal static class DecisionsInState
{
    public static IQueryable<Decision> InState(this IQueryable<Decision> decisions, DecisionState state, DateOnly today) =>
        decisions.Where(Is(state, today));

    private static Expression<Func<Decision, bool>> Is(DecisionState state, DateOnly today) => state switch
    {
        DecisionState.InEffect => d => d.State == DecisionState.InEffect
            || ((d.State == DecisionState.Decided || d.State == DecisionState.InComment) && d.Kind == DecisionKind.Matter && d.InEffectFrom <= today),
        DecisionState.InComment => d => (d.State == DecisionState.Decided || d.State == DecisionState.InComment)
            && d.Rule == DecisionRule.LeaderAfterComments && d.AnswerBy >= today && d.InEffectFrom > today,
        DecisionState.Decided => d => (d.State == DecisionState.Decided || d.State == DecisionState.InComment)
            && (d.Rule != DecisionRule.LeaderAfterComments || d.AnswerBy < today) && (d.InEffectFrom > today || d.Kind != DecisionKind.Matter),
        _ => d => d.State == state,
    };
}
