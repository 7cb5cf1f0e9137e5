using System.Diagnostics;
using System.Globalization;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Benchmarks.Journeys;

/// <summary>
/// What people do on open pages, through real circuits: each step from the click to the answer on the screen. Of four, one is an
/// officer, who also rewords a statement, and one an executive, who only reads; the others are partner managers, each with a
/// charter and a measure of their own.
/// </summary>
internal sealed class Live(Uri office, Size size, TimeSpan think, Steps steps)
{
    private static readonly string[] Words = ["Water", "North", "Care", "Steel", "Bridge", "Harbour", "Clinic", "Valley"];

    private int _batches;

    /// <summary>Plays the journeys by so many people at once, each so many times, with this long between two steps.</summary>
    public static async Task<LiveFigures> PlayAsync(RunningOffice office, Size size, int people, int rounds, TimeSpan think)
    {
        // While one person alone does one thing, what the process works is for that.
        var steps = new Steps(people == 1 ? () => ValueTask.FromResult(office.Cpu.TotalMilliseconds) : null);
        var live = new Live(office.Address, size, think, steps);
        var (clock, cpu) = (Stopwatch.StartNew(), office.Cpu);
        await Task.WhenAll(Enumerable.Range(0, people).Select(n => Task.Run(() => live.PersonAsync(n, 0, rounds))));
        return new LiveFigures(people, clock.Elapsed, office.Cpu - cpu, office.MegaBytes, live._batches, steps);
    }

    /// <summary>One person comes, plays the journeys so many times, and goes; who comes again goes on counting.</summary>
    public static Task VisitAsync(Uri office, Size size, int n, int first, int rounds, TimeSpan think, Steps? steps = null) =>
        new Live(office, size, think, steps ?? new Steps()).PersonAsync(n, first, rounds);

    private async Task PersonAsync(int n, int first, int rounds)
    {
        var (isOfficer, isExecutive) = (n % 4 == 0, n % 4 == 3);
        var who = isOfficer ? OfficeData.Officer(n / 4, size) : isExecutive ? OfficeData.Executive(n / 4, size) : OfficeData.Person(n % size.DemoManagers);
        using var visitor = await Visitor.WelcomeAsync(office, who);
        await using var circuit = await steps.TimeAsync("Open the list of charters, alive", () => Circuit.OpenAsync(visitor, "/charters"), c => (c.Bytes, c.Batches));
        for (var round = first; round < first + rounds; round++)
        {
            await ReadAsync(circuit, n, round);
            if (isExecutive)
            {
                await OverlookAsync(circuit);
            }
            else
            {
                await WriteAsync(circuit, n, round, isOfficer);
            }
        }

        Interlocked.Add(ref _batches, circuit.Batches);
    }

    private async Task ReadAsync(Circuit circuit, int n, int round)
    {
        await StepAsync(circuit, "Go to the list of partners", async () =>
        {
            await circuit.GoAsync("/partners");
            await circuit.SeeAsync(s => ListIsThere(s, "Search partners"), "partners");
        });
        await FilterAsync(circuit);
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
            await circuit.SeeAsync(s => IsBusy(s) || Count(s) == before ? null : s, "what was found");
        });
        await StepAsync(circuit, "Open a charter", async () =>
        {
            await circuit.GoAsync($"/charters/{OfficeData.Charter(n % size.DemoManagers)}");
            await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Is("charter-tabs")), "the charter");
        });
    }

    private async Task FilterAsync(Circuit circuit)
    {
        var all = await circuit.SeeAsync(Count, "how many there are");
        await StepAsync(circuit, "Filter it", async () =>
        {
            await circuit.PressAsync(p => p.Tag == "label" && p.Text == "Kind", "the filter by kind");
            await circuit.ClickAsync(p => p.Is("mud-list-item") && p.Text == "Public body", "a kind");
            await circuit.SeeAsync(s => !IsBusy(s) && s.All.Where(p => p["data-label"] == "Kind").All(p => p.Text == "Public body") ? s : null, "that kind alone");
        });
        await circuit.GoAsync("/partners");
        await circuit.SeeAsync(s => Count(s) == all ? IsQuiet(s) : null, "all kinds again");
    }

    private Task OverlookAsync(Circuit circuit) => StepAsync(circuit, "Open the executive page", async () =>
    {
        await circuit.GoAsync("/executive");
        await circuit.SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "h2"), "the outcomes");
    });

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

    private static bool IsBusy(Screen screen) => screen.All.Any(p => p["aria-busy"] == "true");

    private static Part? IsQuiet(Screen screen) => screen.All.FirstOrDefault(p => p.Is("office-table-frame") && p["aria-busy"] == "false");

    private async Task StepAsync(Circuit circuit, string name, Func<Task> step)
    {
        await Task.Delay(think);
        var (bytes, batches) = (circuit.Bytes, circuit.Batches);
        await steps.TimeAsync(name, async () =>
        {
            await step();
            return circuit;
        }, c => (c.Bytes - bytes, c.Batches - batches));
    }
}

/// <summary>What a number of people at once came to.</summary>
internal sealed record LiveFigures(int People, TimeSpan Elapsed, TimeSpan Cpu, double MegaBytes, int Batches, Steps Steps);
