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

    /// <summary>Signs in with address and password, as people do.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await Page.GotoAsync(new Uri(office, "/account/sign-in").ToString());
        await Page.GetByLabel("E-mail address").FillAsync(email);
        await Page.GetByLabel("Password").FillAsync(password);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await ReadyAsync();
    }

    /// <summary>Waits until typed text will not be lost.</summary>
    public Task ReadyAsync() => Page.Locator("main[data-interactive]").WaitForAsync();

    /// <summary>As <see cref="ReadyAsync"/>, where the page is one that comes alive at all: account pages and paper do not.</summary>
    public async Task ReadyIfLiveAsync()
    {
        if (await Page.Locator("main[data-interactive], main.office-main").CountAsync() > 0)
        {
            await ReadyAsync();
        }
    }

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
        problems.AddRange(await MeasureAsync(name));
        return problems;
    }

    /// <summary>As <see cref="LookAsync"/>, and the width once more in the narrowest or the widest window.</summary>
    public async Task<IReadOnlyList<string>> LookFarAsync(string name)
    {
        List<string> problems = [.. await LookAsync(name)];
        var usual = Page.ViewportSize!;
        var far = usual.Width < 600 ? Look.Narrow : Look.Wide;
        await Page.SetViewportSizeAsync(far.Width, far.Height);
        problems.AddRange(await MeasureAsync($"{name}, drawn {far.Width} wide,"));
        await Page.SetViewportSizeAsync(usual.Width, usual.Height);
        return problems;
    }

    private async Task<IReadOnlyList<string>> MeasureAsync(string name)
    {
        var over = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over > 0 ? [$"{name} at {size} is {over} pixels wider than its window."] : [];
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
