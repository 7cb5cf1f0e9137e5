using System.Globalization;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>Somebody who records values from a source of their own, so that what was acknowledged can be counted.</summary>
internal sealed class Recorder(int n, Visitor visitor, Circuit page) : IAsyncDisposable
{
    private Circuit _page = page;
    private int _times;

    public string Source => $"Ledger of {n}";

    /// <summary>Values of which the page said that they are recorded.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>The manager of a partner, at the page of a measure of the partner's own charter, ready to record.</summary>
    public static async Task<Recorder> ComeAsync(Uri office, int n)
    {
        var visitor = await Visitor.WelcomeAsync(office, OfficeData.Person(n));
        return new Recorder(n, visitor, await Circuit.OpenAsync(visitor, PageOf(n)));
    }

    /// <summary>Opens the page anew in the same browser, as often as it takes.</summary>
    public async Task ReloadAsync()
    {
        await _page.DisposeAsync();
        await Wait.UntilAsync(async () =>
        {
            try
            {
                _page = await Circuit.OpenAsync(visitor, PageOf(n));
                return true;
            }
            catch (HttpRequestException)
            {
                return false;
            }
        });
    }

    public async Task TypeAsync(string? note = null)
    {
        await _page.FillAsync("Value", (20 + (++_times / 100m)).ToString(CultureInfo.InvariantCulture));
        await _page.FillAsync("Source", Source);
        if (note is not null)
        {
            await _page.FillAsync("Note", note);
        }
    }

    /// <summary>Records values until it is enough; answers how often that was refused at first.</summary>
    public async Task<int> RecordAsync(CancellationToken enough)
    {
        var refusals = 0;
        while (!enough.IsCancellationRequested)
        {
            refusals += (await RecordOnceAsync()).Count;
        }

        return refusals;
    }

    /// <summary>Records values until it is enough, or the page ends; answers what ended it.</summary>
    public async Task<Exception?> RecordToTheEndAsync(CancellationToken enough = default)
    {
        try
        {
            await RecordAsync(enough);
            return null;
        }
        catch (Exception ended) when (ended is InvalidOperationException or TimeoutException or HttpRequestException or CircuitEnded)
        {
            return ended;
        }
    }

    /// <summary>Records one value, and tries again what was refused, as the sentence asks for; answers the refusals.</summary>
    public async Task<IReadOnlyList<string>> RecordOnceAsync()
    {
        var refusals = new List<string>();
        await TypeAsync();
        await SendAsync();
        while (await AnswerAsync() is { } refusal)
        {
            refusals.Add(refusal);
            await Task.Delay(100);
            await SendAsync();
        }

        return refusals;
    }

    public Task SendAsync() => _page.ClickAsync(p => p.Tag == "button" && p["type"] == "submit", "the button that records");

    /// <summary>Waits for the answer: null when it is recorded, the sentence of a refusal otherwise.</summary>
    public async Task<string?> AnswerAsync()
    {
        await _page.RestAsync();
        var answer = await _page.SeeAsync(Said, "an answer");
        if (!answer.StartsWith("Recorded", StringComparison.Ordinal))
        {
            return answer;
        }

        Acknowledged++;
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await _page.DisposeAsync();
        visitor.Dispose();
    }

    private static string PageOf(int n) => $"/measures/{OfficeData.MeasureOfCharter(n, Size.S)}";

    private static string? Said(Screen screen) =>
        (screen.All.FirstOrDefault(p => p.Is("office-refusals") && p.Above().Any(a => a.Tag == "form")) ?? screen.All.FirstOrDefault(p => p.Is("office-note") && p["role"] == "status"))?.Text is { Length: > 0 } said ? said : null;
}
