using System.Diagnostics;
using System.Globalization;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>
/// What people do on open pages, through real circuits: each step from the click to the answer on the screen. Every fourth is
/// an officer, who also rewords a statement; the others are partner managers, each with a charter and a measure of their own.
/// </summary>
internal sealed class Live(RunningOffice office, Size size, TimeSpan think)
{
    private static readonly string[] Words = ["Water", "North", "Care", "Steel", "Bridge", "Harbour", "Clinic", "Valley"];

    private readonly Steps _steps = new();

    /// <summary>Plays the journeys by so many people at once, each so many times, with this long between two steps.</summary>
    public static async Task<LiveFigures> PlayAsync(RunningOffice office, Size size, int people, int rounds, TimeSpan think)
    {
        var live = new Live(office, size, think);
        var (clock, cpu) = (Stopwatch.StartNew(), office.Cpu);
        await Task.WhenAll(Enumerable.Range(0, people).Select(n => Task.Run(() => live.PersonAsync(n, 0, rounds))));
        return new LiveFigures(people, clock.Elapsed, office.Cpu - cpu, office.MegaBytes, live._steps);
    }

    /// <summary>One person comes, plays the journeys so many times, and goes; who comes again goes on counting.</summary>
    public static Task VisitAsync(RunningOffice office, Size size, int n, int first, int rounds, TimeSpan think) =>
        new Live(office, size, think).PersonAsync(n, first, rounds);

    private async Task PersonAsync(int n, int first, int rounds)
    {
        var isOfficer = n % 4 == 0;
        var who = isOfficer ? OfficeData.Person(size.Partners + 3 + (n / 4 % 16)) : OfficeData.Person(n % size.DemoManagers);
        using var visitor = await Visitor.WelcomeAsync(office.Address, who);
        await using var circuit = await _steps.TimeAsync("Open the list of charters, alive", () => Circuit.OpenAsync(visitor, "/charters"), c => c.Bytes);
        for (var round = first; round < first + rounds; round++)
        {
            await ReadAsync(circuit, n, round, isOfficer);
            await WriteAsync(circuit, n, round, isOfficer);
        }
    }

    private async Task ReadAsync(Circuit circuit, int n, int round, bool isOfficer)
    {
        await StepAsync(circuit, "Go to the list of partners", async () =>
        {
            await circuit.GoAsync("/partners");
            await circuit.SeeAsync(s => ListIsThere(s, "Search partners"), "partners");
        });
        await StepAsync(circuit, "Sort it", async () =>
        {
            await circuit.ClickAsync(p => p.Tag == "button" && p.Text == "Kind", "the head of a column");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "th" && p.Text == "Kind" && p["aria-sort"] is "ascending" or "descending"), "the other order");
            await circuit.SeeAsync(IsQuiet, "the rows");
        });
        await StepAsync(circuit, "Search in it (0.3 s of it waits for more letters)", async () =>
        {
            var before = await circuit.SeeAsync(Count, "how many there are");
            await circuit.TypeAsync(p => p["aria-label"] == "Search partners", Words[(n + round) % Words.Length], "the search field");
            await circuit.SeeAsync(s => s.All.Any(p => p["aria-busy"] == "true") || Count(s) == before ? null : s, "what was found");
        });
        await StepAsync(circuit, "Open a charter", async () =>
        {
            await circuit.GoAsync($"/charters/{OfficeData.Charter(n % size.DemoManagers)}");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("charter-tabs")), "the charter");
        });
        if (isOfficer)
        {
            await StepAsync(circuit, "Open the executive page", async () =>
            {
                await circuit.GoAsync("/executive");
                await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "h2"), "the outcomes");
            });
        }
    }

    private async Task WriteAsync(Circuit circuit, int n, int round, bool isOfficer)
    {
        await StepAsync(circuit, "Open a measure", async () =>
        {
            await circuit.GoAsync($"/measures/{OfficeData.MeasureOfCharter(n % size.DemoManagers, size)}");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "form" && p["data-command"] == "RecordObservation"), "the form");
        });
        await StepAsync(circuit, "Record an observation", async () =>
        {
            await circuit.FillAsync("Value", string.Create(CultureInfo.InvariantCulture, $"{20 + (n % 40)}.{round % 100:00}"));
            await circuit.FillAsync("Source", "Ledger");
            await circuit.ClickAsync(p => p.Tag == "button" && p["type"] == "submit", "the button that records");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("office-note") && p["role"] == "status"), "that it is recorded");
        });
        if (isOfficer)
        {
            await RewordAsync(circuit, n, round);
        }
    }

    private async Task RewordAsync(Circuit circuit, int n, int round)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Both sides read the same figures, for the {n + 1}. time in round {round + 1}.");
        await circuit.GoAsync($"/charters/{OfficeData.CharterInDraft(n, size)}");
        await circuit.ClickAsync(p => p.Tag == "button" && p.Above().Any(a => a.Is("charter-statement")), "the menu of a statement");
        await circuit.ClickAsync(p => p.Text == "Reword" && p.Handlers.ContainsKey("onclick"), "the entry that rewords");
        await StepAsync(circuit, "Save a statement", async () =>
        {
            await circuit.TypeAsync(p => p.Tag == "textarea" && p.Above().Any(a => a.Is("charter-editor")), words, "the editor");
            await circuit.ClickAsync(p => p.Tag == "button" && p["type"] == "submit" && p.Above().Any(a => a.Is("charter-editor")), "the button that saves");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("charter-editor")) is null ? s.All.FirstOrDefault(p => p.Words == words) : null, "the new words");
        });
    }

    private static Part? ListIsThere(Screen screen, string search) =>
        screen.All.Any(p => p["aria-label"] == search) && Count(screen) is not null ? IsQuiet(screen) : null;

    private static string? Count(Screen screen) => screen.All.FirstOrDefault(p => p.Is("office-list-count"))?.Text is { Length: > 0 } said ? said : null;

    private static Part? IsQuiet(Screen screen) => screen.All.FirstOrDefault(p => p.Is("office-table-frame") && p["aria-busy"] == "false");

    private async Task StepAsync(Circuit circuit, string name, Func<Task> step)
    {
        await Task.Delay(think);
        var before = circuit.Bytes;
        await _steps.TimeAsync(name, async () =>
        {
            await step();
            return circuit;
        }, c => c.Bytes - before);
    }
}

/// <summary>What a number of people at once came to.</summary>
internal sealed record LiveFigures(int People, TimeSpan Elapsed, TimeSpan Cpu, double MegaBytes, Steps Steps);
