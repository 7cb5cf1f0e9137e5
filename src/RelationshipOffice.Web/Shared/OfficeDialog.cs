using MudBlazor;

namespace RelationshipOffice.Web.Shared;

/// <summary>How dialogs open.</summary>
internal static class OfficeDialog
{
    /// <summary>As wide as a sentence reads well; Escape leaves it.</summary>
    public static readonly DialogOptions Options = new() { MaxWidth = MaxWidth.Small, FullWidth = true, CloseOnEscapeKey = true };
}
