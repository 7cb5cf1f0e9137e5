using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>One person at one browser window, as tests see them.</summary>
public sealed class Visitor(IBrowserContext context, IPage page, Uri office, string size) : IAsyncDisposable
{
    public IPage Page { get; } = page;

    /// <summary>Opens a page and waits until it can be used.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(new Uri(office, path).ToString());
        await ReadyAsync();
    }

    /// <summary>Waits until typed text will not be lost.</summary>
    public Task ReadyAsync() => Page.Locator("main[data-interactive]").WaitForAsync();

    /// <summary>Waits until the network and the circuit are quiet enough for a picture.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        // Several parts of a page may load at once.
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    /// <summary>Takes the page's picture and tells what is wrong with it: accessibility faults, or wider than its window.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(string name)
    {
        await SettleAsync();
        await Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Pictures.Folder, $"{name}-{size}.png"),
            Animations = ScreenshotAnimations.Disabled,
        });
        List<string> problems = [.. (await Page.RunAxe()).Violations.Select(Say)];
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0)
        {
            problems.Add($"{name} at {size} is {over} pixels wider than its window.");
        }

        return problems;
    }

    /// <summary>The page must be accessible and fit its window; takes its picture.</summary>
    public async Task IsFitAsync(string name)
    {
        var problems = await LookAsync(name);
        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    /// <summary>Collects every request that goes to another host; there must be none.</summary>
    public IReadOnlyCollection<string> RequestsElsewhere()
    {
        var elsewhere = new List<string>();
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } asked && asked.Authority != office.Authority)
            {
                elsewhere.Add(request.Url);
            }
        };
        return elsewhere;
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private string Say(AxeResultItem violation) =>
        $"{Page.Url} {size}: {violation.Id} ({violation.Impact}) at {string.Join(", ", violation.Nodes.Take(4).Select(n => n.Html))}";
}
