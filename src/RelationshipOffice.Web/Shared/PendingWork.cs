namespace RelationshipOffice.Web.Shared;

/// <summary>What fields of a form are still finding out; the form waits for it before it checks and sends.</summary>
public sealed class PendingWork
{
    private Task _last = Task.CompletedTask;

    public void Add(Task work) => _last = Task.WhenAll(_last, work);

    public Task SettledAsync() => _last;
}
