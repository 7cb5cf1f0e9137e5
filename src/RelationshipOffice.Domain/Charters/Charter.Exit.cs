namespace RelationshipOffice.Domain.Charters;

// The stage of exit is entered and left with the exit itself, never by hand.
public sealed partial class Charter
{
    internal void ActivateExit(string reason, DateTimeOffset now)
    {
        if (Stage != Stage.ExitActivated)
        {
            Enter(Stage.ExitActivated, reason, now);
        }
    }

    internal void GoOnAfterExit(Stage before, string reason, DateTimeOffset now) => Enter(before, reason, now);
}
