namespace RelationshipOffice.Web.Access.Circuits;

/// <summary>Tells whether the services of this scope belong to a circuit, and whether a browser is connected to it.</summary>
internal sealed class CircuitMark
{
    private TaskCompletionSource? _back;

    public bool IsCircuit { get; set; }

    /// <summary>The browser is away; it may come back within minutes, or never.</summary>
    public void LoseSight() => _back ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void ComeBack() => Interlocked.Exchange(ref _back, null)?.SetResult();

    /// <summary>Waits until a browser is there: what nobody sees need not be brought up to date.</summary>
    public Task InSightAsync(CancellationToken ct) => Volatile.Read(ref _back)?.Task.WaitAsync(ct) ?? Task.CompletedTask;
}
