using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>Why something stands on the agenda of a convergence workshop, in the order in which it is taken.</summary>
public enum AgendaKind
{
    Objection,

    CanLiveWith,

    /// <summary>A party has not answered on the present words.</summary>
    Unanswered,

    /// <summary>An open question of the parking lot.</summary>
    Parked,
}

/// <summary>One item, with a suggestion how long it takes.</summary>
/// <param name="Minutes">A suggestion †.</param>
public sealed record AgendaItem(AgendaKind Kind, StatementId? Statement, ParkedQuestionId? Question, int Minutes);

/// <summary>
/// The agenda of a convergence workshop, built from the gaps (domain guide §4): objections by their number and then by weight
/// of the section, what some can only live with, missing answers, open questions of the parking lot. What is settled with
/// every party agreeing is not on it. Minutes are suggestions †: 10 for an objection and 5 for each further one up to 30, 5
/// for what some can live with, 3 for a missing answer, 10 for a question.
/// </summary>
public static class GapAgenda
{
    /// <param name="gaps">In reading order.</param>
    /// <param name="open">Open questions, in the order in which they were raised.</param>
    public static IReadOnlyList<AgendaItem> Of(IReadOnlyList<StatementGap> gaps, IReadOnlyList<ParkedQuestionId> open) =>
    [
        .. gaps.Where(g => g.Objections > 0).OrderByDescending(g => g.Objections).ThenByDescending(g => SectionWeights.Of(g.Section))
            .Select(g => new AgendaItem(AgendaKind.Objection, g.Statement, null, Math.Min(30, 5 + (5 * g.Objections)))),
        .. gaps.Where(g => g is { Objections: 0, CanLiveWith: > 0 }).OrderByDescending(g => g.CanLiveWith).ThenByDescending(g => SectionWeights.Of(g.Section))
            .Select(g => new AgendaItem(AgendaKind.CanLiveWith, g.Statement, null, 5)),
        .. gaps.Where(g => g is { Objections: 0, CanLiveWith: 0, Unanswered: > 0 })
            .OrderByDescending(g => g.Unanswered).ThenByDescending(g => SectionWeights.Of(g.Section))
            .Select(g => new AgendaItem(AgendaKind.Unanswered, g.Statement, null, 3)),
        .. open.Select(q => new AgendaItem(AgendaKind.Parked, null, q, 10)),
    ];
}
