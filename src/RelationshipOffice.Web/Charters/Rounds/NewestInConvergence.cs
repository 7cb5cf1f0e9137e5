using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Rounds;

/// <summary>Asks for the newest version of what a dialog of convergence changes, so that a person can try again after a conflict.</summary>
internal static class NewestInConvergence
{
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, RoundId round) =>
        (await office.AskAsync(new GetConvergence(charter))).TryGet(out var newest) ? newest.Rounds.FirstOrDefault(r => r.Id == round)?.Version : null;

    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, ParkedQuestionId question) =>
        (await office.AskAsync(new GetConvergence(charter))).TryGet(out var newest) ? newest.Parked.FirstOrDefault(q => q.Id == question)?.Version : null;
}
