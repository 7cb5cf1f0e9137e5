namespace RelationshipOffice.Domain.Charters;

// The stage of exit is entered and left with the exit itself, never by hand.
public sealed partial class Charter
{
    /// <summary>At work, or already on its way out: a party may open the exit, once.</summary>
    public bool MayBeLeft => Stage is Stage.Operational or Stage.UnderReview or Stage.ExitActivated;

    internal void ActivateExit(string reason, DateTimeOffset now)
    {
        if (Stage != Stage.ExitActivated)
        {
            Enter(Stage.ExitActivated, reason, now);
        }
    }

    internal void GoOnAfterExit(Stage before, string reason, DateTimeOffset now) => Enter(before, reason, now);
}
