using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Collaboration.Decisions;

/// <summary>Asks for the newest version of a decision, or of what is said to it, so that a person can try again after a conflict.</summary>
internal static class NewestDecision
{
    public static async Task<uint?> NewestAsync(this Office office, DecisionId decision) => (await SeenAsync(office, decision))?.Version;

    /// <summary>The position of a party; none when it has not taken one.</summary>
    public static async Task<uint?> NewestAsync(this Office office, DecisionId decision, PartnerId party) =>
        (await SeenAsync(office, decision))?.Positions.FirstOrDefault(p => p.Partner == party)?.Version;

    public static async Task<uint?> NewestAsync(this Office office, DecisionId decision, FunctionalPositionId function) =>
        (await SeenAsync(office, decision))?.Functions.FirstOrDefault(f => f.Id == function)?.Version;

    private static async Task<DecisionDetails?> SeenAsync(Office office, DecisionId decision) =>
        (await office.AskAsync(new GetDecision(decision))).TryGet(out var newest) ? newest : null;
}
