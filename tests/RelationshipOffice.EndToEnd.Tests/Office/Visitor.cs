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

    /// <summary>No page may carry an accessibility violation.</summary>
    public async Task IsAccessibleAsync()
    {
        var report = await Page.RunAxe();
        Assert.True(report.Violations.Length == 0, Say(report));
    }

    /// <summary>No page may be wider than its window.</summary>
    public async Task FitsItsWindowAsync()
    {
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(over <= 0, $"{Page.Url} is {over} pixels wider than its window.");
    }

    /// <summary>Keeps a picture of the page for the documentation, named by page, width and theme.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Pictures.Folder, $"{name}-{size}.png"),
        Animations = ScreenshotAnimations.Disabled,
    });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private string Say(AxeResult report) => $"{Page.Url}: " + string.Join("; ", report.Violations.Select(v =>
        $"{v.Id} ({v.Impact}) at {string.Join(", ", v.Nodes.Take(4).Select(n => n.Html))}"));
}
