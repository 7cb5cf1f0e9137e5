using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Web.Governance.Drift;

/// <summary>Asks for the newest version of a signal, so that a person can try again after a conflict.</summary>
internal static class NewestSignal
{
    public static async Task<uint?> NewestAsync(this Office office, DriftSignalId signal) =>
        (await office.AskAsync(new GetSignal(signal))).TryGet(out var newest) ? newest.Version : null;
}
