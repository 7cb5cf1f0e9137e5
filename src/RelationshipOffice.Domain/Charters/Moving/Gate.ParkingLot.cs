using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

// What convergence leaves open: no Agreed while a question of the parking lot is open (domain guide §4), and no step out of
// convergence while a round is.
public static partial class Gate
{
    /// <summary>Each open question of the parking lot: <c>charter.gate.parking_lot</c>. The last party cannot sign over one.</summary>
    public static IReadOnlyList<Error> Parked(GateFacts facts) =>
    [
        .. facts.OpenQuestions.Select(q => new Error(
            "charter.gate.parking_lot", $"The parking lot holds an open question: “{Sentence.Excerpt(q)}” Settle it.")),
    ];

    /// <summary>A round that is open: <c>charter.gate.round_open</c>.</summary>
    public static IReadOnlyList<Error> OpenRound(GateFacts facts) => facts.OpenRound is not { } round
        ? []
        : [new Error("charter.gate.round_open", $"Round {round} is still open. Close it, so that it is kept what the parties said in it.")];
}
