using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>One person at one browser window, as tests see them.</summary>
public sealed class Visitor(IBrowserContext context, IPage page, Uri office, Look look) : IAsyncDisposable
{
    private Look _look = look;

    public IPage Page { get; } = page;

    /// <summary>Opens a page and waits until it can be used.</summary>
    public async Task OpenAsync(string path)
    {
        var place = new Uri(office, path).ToString();
        try
        {
            await Page.GotoAsync(place);
        }
        catch (PlaywrightException cut) when (cut.Message.Contains("ERR_ABORTED", StringComparison.Ordinal))
        {
            // A page that finds its office again may load itself anew in the same moment, which ends this way to another.
            await Page.GotoAsync(place);
        }

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

    /// <summary>Waits until nothing is loading and nothing has changed for a moment, so that a picture shows what stays.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);
        // Several parts of a page may load at once.
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
        await Page.EvaluateAsync(
            """
            async () => {
              await document.fonts.ready;
              let changed = performance.now();
              const seen = new MutationObserver(() => changed = performance.now());
              seen.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
              for (const began = changed; performance.now() - changed < 150 && performance.now() - began < 5000;) await new Promise(done => setTimeout(done, 25));
              seen.disconnect();
            }
            """);
        await Assertions.Expect(Page.Locator("[aria-busy=true]")).ToHaveCountAsync(0, new() { Timeout = 30_000 });
    }

    /// <summary>Changes the window's size and theme, as turning a phone or nightfall does.</summary>
    public async Task TurnAsync(Look look)
    {
        _look = look;
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
    }

    /// <summary>Takes the page's picture and tells what is wrong with it: accessibility faults, or wider than its window.</summary>
    public async Task<IReadOnlyList<string>> LookAsync(string name)
    {
        await SettleAsync();
        return await LookAtOnceAsync(name);
    }

    /// <summary>
    /// As <see cref="LookAsync"/> at both widths and in both themes, and its width in the narrowest and the widest window too. By
    /// night only colours differ, so only they are looked at again.
    /// </summary>
    public async Task<IReadOnlyList<string>> LookAllWaysAsync(string name)
    {
        List<string> problems = [];
        await SettleAsync();
        foreach (var (day, night, far) in new[] { (Look.Desk, Look.DeskDark, Look.Wide), (Look.Phone, Look.PhoneDark, Look.Narrow) })
        {
            await TurnAsync(day);
            problems.AddRange(await LookAtOnceAsync(name));
            await TurnAsync(night);
            problems.AddRange(await LookAtOnceAsync(name, isOnlyColours: true));
            problems.AddRange(await MeasureAsync(name, far));
        }

        await TurnAsync(Look.Desk);
        return problems;
    }

    /// <summary>Tells by how much the page is too wide for a window of that size, and which part of it.</summary>
    public async Task<IReadOnlyList<string>> MeasureAsync(string name, Look at)
    {
        await TurnAsync(at);
        return await MeasureAsync(name);
    }

    private async Task<IReadOnlyList<string>> LookAtOnceAsync(string name, bool isOnlyColours = false)
    {
        await Page.PictureAsync($"{name}-{_look.Name}");
        return [.. (await Page.FaultsAsync(isOnlyColours)).Select(f => $"{Page.Url} {_look.Name}: {f}"), .. await MeasureAsync(name)];
    }

    // Names the last part of the page that reaches over the edge: it is the innermost of the first that does.
    private async Task<IReadOnlyList<string>> MeasureAsync(string name)
    {
        var over = await Page.EvaluateAsync<string?>(
            """
            () => {
              const window_ = document.documentElement.clientWidth, over = document.documentElement.scrollWidth - window_;
              if (over <= 0) return null;
              // What is placed by hand is cut only by what it is placed in.
              const outside = part => getComputedStyle(part).position === "absolute" ? part.offsetParent : part.parentElement;
              const isCut = part => { for (let at = outside(part); at; at = outside(at)) if (getComputedStyle(at).overflowX !== "visible") return true; return false; };
              const parts = [...document.body.querySelectorAll("*")].filter(part => part.getBoundingClientRect().right > window_ + 1 && !isCut(part));
              return `${over} pixels wider than its window: ${parts.at(-1)?.outerHTML.slice(0, 200)}`;
            }
            """);
        return over is null ? [] : [$"{name} at {_look.Name} is {over}."];
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

    public async ValueTask DisposeAsync()
    {
        await Page.TellAsync();
        // A page that is closed by itself tells its office so, which one that goes down with its window may not.
        await Page.CloseAsync();
        await context.DisposeAsync();
    }
}
