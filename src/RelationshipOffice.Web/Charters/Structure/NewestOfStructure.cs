using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Charters.Structure;

/// <summary>The newest version of a structured section, to try again after a conflict.</summary>
internal static class NewestOfStructure
{
    public static async Task<uint?> NewestAsync(this Office office, CharterId charter, Func<StructureDetails, uint?> version) =>
        (await office.AskAsync(new GetStructure(charter))).TryGet(out var newest) ? version(newest) : null;
}
