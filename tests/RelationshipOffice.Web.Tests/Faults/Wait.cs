namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Waits for what other people and processes do.</summary>
internal static class Wait
{
    public static Task UntilAsync(Func<bool> isSo) => UntilAsync(() => Task.FromResult(isSo()));

    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await isSo())
        {
            await Task.Delay(20, late.Token);
        }
    }
}
