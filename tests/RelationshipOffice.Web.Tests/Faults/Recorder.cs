using System.Globalization;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Somebody who records values from a source of their own, so that what was acknowledged can be counted.</summary>
internal sealed class Recorder(int n, Visitor visitor, Circuit page) : IAsyncDisposable
{
    private int _times;
    private string? _last;

    public string Source => $"Ledger of {n}";

    /// <summary>Values of which the page said that they are recorded.</summary>
    public int Acknowledged { get; private set; }

    public async Task TypeAsync()
    {
        await page.FillAsync("Value", (20 + (++_times / 100m)).ToString(CultureInfo.InvariantCulture));
        await page.FillAsync("Source", Source);
    }

    /// <summary>Records values until something ends it.</summary>
    public async Task RecordAsync(CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            await TypeAsync();
            await SendAsync();
            await AnswerAsync();
        }
    }

    public Task SendAsync() => page.ClickAsync(p => p.Tag == "button" && p["type"] == "submit", "the button that records");

    /// <summary>Waits for another answer than the last: null when it is recorded, the sentence of a refusal otherwise.</summary>
    public async Task<string?> AnswerAsync()
    {
        var answer = _last = await page.SeeAsync(s => Said(s) is { } said && said != _last ? said : null, "an answer");
        if (!answer.StartsWith("Recorded", StringComparison.Ordinal))
        {
            return answer;
        }

        Acknowledged++;
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await page.DisposeAsync();
        visitor.Dispose();
    }

    private static string? Said(Screen screen) =>
        (screen.All.FirstOrDefault(p => p.Is("office-refusals")) ?? screen.All.FirstOrDefault(p => p.Is("office-note") && p["role"] == "status"))?.Text is { Length: > 0 } said ? said : null;
}
