using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>What somebody does on the page.</summary>
internal sealed partial class Circuit
{
    /// <summary>Waits for an element and clicks on it; a button that sends its form sends it.</summary>
    public async Task ClickAsync(Func<Part, bool> which, string inWords)
    {
        await OnAsync(which, inWords, part =>
        {
            var form = part.Above().FirstOrDefault(p => p.Handlers.ContainsKey("onsubmit"));
            var clicked = part.Above().FirstOrDefault(p => p.Handlers.ContainsKey("onclick"));
            return part["type"] == "submit" && form is not null
                ? DispatchAsync(form, "submit", new { type = "submit" })
                : DispatchAsync(clicked ?? throw new InvalidOperationException($"{Path}: nothing listens to a click on {inWords}."), "click", new { type = "click", detail = 1 });
        });
    }

    /// <summary>Waits for an element that opens as soon as it is pressed, and presses it.</summary>
    public async Task PressAsync(Func<Part, bool> which, string inWords)
    {
        string[] presses = ["pointerdown", "mousedown"];
        await OnAsync(which, inWords, part =>
        {
            var pressed = part.Above().FirstOrDefault(p => presses.Any(e => p.Handlers.ContainsKey($"on{e}")))
                ?? throw new InvalidOperationException($"{Path}: nothing listens to a press on {inWords}.");
            var press = presses.First(e => pressed.Handlers.ContainsKey($"on{e}"));
            return DispatchAsync(pressed, press, new { type = press, detail = 1 });
        });
    }

    /// <summary>Waits for a field and types into it.</summary>
    public async Task TypeAsync(Func<Part, bool> which, string text, string inWords)
    {
        await OnAsync(which, inWords, async field =>
        {
            foreach (var name in new[] { "input", "change" }.Where(n => field.Handlers.ContainsKey($"on{n}")))
            {
                await DispatchAsync(field, name, new { value = text }, text);
            }
        });
    }

    /// <summary>Types into the field whose label begins so.</summary>
    public async Task FillAsync(string label, string text)
    {
        var of = await SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "label" && p.Text.StartsWith(label, StringComparison.Ordinal))?["for"], label);
        await TypeAsync(p => p["id"] == of, text, label);
    }

    /// <summary>Types into the field with this label as often as said, as fast as the connection takes it, and waits for no answer.</summary>
    public async Task FloodAsync(string label, int times)
    {
        var of = await SeeAsync(s => s.All.FirstOrDefault(p => p.Tag == "label" && p.Text.StartsWith(label, StringComparison.Ordinal))?["for"], label);
        var field = await SeeAsync(s => s.All.FirstOrDefault(p => p["id"] == of), label);
        var name = field.Handlers.ContainsKey("oninput") ? "input" : "change";
        for (var i = 0; i < times; i++)
        {
            await DispatchAsync(field, name, new { value = "x" }, "x");
        }
    }

    // A browser does one thing after the other: what it sends about an element it sends before it says that it has drawn a newer one.
    private async Task OnAsync(Func<Part, bool> which, string inWords, Func<Part, Task> act)
    {
        while (true)
        {
            await SeeAsync(s => s.All.FirstOrDefault(p => which(p) && IsReady(p)), inWords);
            await _turn.WaitAsync();
            try
            {
                if (Find(which) is { } part)
                {
                    await act(part);
                    return;
                }
            }
            finally
            {
                _turn.Release();
            }
        }
    }

    private Part? Find(Func<Part, bool> which)
    {
        lock (_lock)
        {
            return _screen.All.FirstOrDefault(p => which(p) && IsReady(p));
        }
    }

    private static bool IsReady(Part part) => !part.Attributes.ContainsKey("disabled") || part["disabled"] is null;

    private async Task DispatchAsync(Part part, string name, object arguments, string? value = null)
    {
        var descriptor = new
        {
            eventHandlerId = part.Handlers[$"on{name}"],
            eventName = name,
            eventFieldInfo = value is null ? null : new { componentId = part.Component, fieldValue = value },
        };
        var json = JsonSerializer.Serialize(new object[] { descriptor, arguments });
        Interlocked.Increment(ref _unanswered);
        await _hub.SendAsync(
            "BeginInvokeDotNetFromJS", Interlocked.Increment(ref _calls).ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", (long)await _renderer.Task, json);
    }
}
