using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Partners;

/// <summary>Asks for the version that a dialog tries again on after a conflict.</summary>
internal static class NewestPartner
{
    public static async Task<uint?> NewestVersionAsync(this Office office, PartnerId partner) =>
        (await office.AskAsync(new GetPartner(partner))).TryGet(out var newest) ? newest.Version : null;
}
