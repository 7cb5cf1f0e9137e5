using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Sharing;

/// <summary>The newest version of value and effort, or of gain and pain, to try again after a conflict.</summary>
internal static class NewestOfValueShare
{
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, Func<ValueShareDetails, uint?> version) =>
        (await office.AskAsync(new GetValueShare(charter))).TryGet(out var newest) ? version(newest) : null;
}
