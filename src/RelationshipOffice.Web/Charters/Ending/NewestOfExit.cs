using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Ending;

/// <summary>The newest version of a duty of the exit, to try again after a conflict.</summary>
internal static class NewestOfExit
{
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, ExitTaskId task) =>
        (await office.AskAsync(new GetExit(charter))).TryGet(out var newest) ? newest.Exit?.Tasks.FirstOrDefault(t => t.Id == task)?.Version : null;
}
