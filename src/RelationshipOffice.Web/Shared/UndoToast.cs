using MudBlazor;

namespace RelationshipOffice.Web.Shared;

/// <summary>Says what was done and offers to take it back for ten seconds; a toast outlives the page that showed it.</summary>
internal static class UndoToast
{
    private const int Milliseconds = 10_000;

    public static void OfferUndo(this ISnackbar toasts, string done, Func<Task> undo) => toasts.Add(done, Severity.Normal, toast =>
    {
        toast.VisibleStateDuration = Milliseconds;
        toast.Action = "Undo";
        toast.OnClick = _ => undo();
    });
}
