using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Charters.Signing;

/// <summary>The way to the page on which people confirm who they are, and back to where they were.</summary>
internal static class ToConfirm
{
    public static string Address(string returnUrl) => $"/account/confirm?returnUrl={Uri.EscapeDataString(returnUrl)}";

    /// <summary>Whether the person must confirm before a dialog is opened in which they would type for nothing.</summary>
    public static async Task<bool> IsNeededAsync(Office office, CancellationToken ct) =>
        (await office.AskAsync(new GetMyProof(), ct)).TryGet(out var proof) && !proof.Holds;
}
