using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>
/// Every dialog of the office, opened from its page by somebody who may: named by a heading, the focus within, within its
/// window on a desk by day and on a phone by night, accessible, left by Escape, and the focus back where it came from.
/// </summary>
public sealed partial class DialogsTests(TheBrowser browser, TheOffice office)
{
    public static IEnumerable<TheoryDataRow<string, string>> Pages => Dialogs.Pages.Select(p => new TheoryDataRow<string, string>(p.Person, p.Path));

    [Fact]
    public void Every_dialog_has_its_line()
    {
        var known = typeof(Program).Assembly.GetTypes()
            .Where(t => t.IsAssignableTo(typeof(IComponent)) && t is { IsAbstract: false, IsGenericType: false } && t.Name.EndsWith("Dialog", StringComparison.Ordinal))
            .Select(t => t.Name);

        Assert.Equal(known.Order(), Dialogs.Pages.SelectMany(p => p.Lines).Select(l => l.Dialog).Order());
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_dialogs_of_a_page_are_fit_for_everybody(string person, string path)
    {
        await using var arranged = path switch
        {
            Dialogs.AfterFreezing => await AGapAsync(),
            Dialogs.BetweenRounds => await BetweenRoundsAsync(),
            Dialogs.Noted => await ANoteAsync(),
            Dialogs.Leaving => await LeavingAsync(),
            _ => null,
        };
        var lines = Dialogs.Pages.Single(p => (p.Person, p.Path) == (person, path)).Lines;
        await using var visitor = await browser.WelcomeAsync(office, person, Look.Desk);
        if (path.Contains("/versions/", StringComparison.Ordinal))
        {
            // What signs, declines and delegates asks first who sits there.
            await visitor.Page.GotoAsync(new Uri(office.Address, "/account/confirm").ToString());
            await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Go on without proof" }).ClickAsync();
        }

        await visitor.OpenAsync(await office.PlaceAsync(path));
        await visitor.SettleAsync();
        var problems = new List<string>();
        foreach (var (dialog, opener) in lines)
        {
            try
            {
                problems.AddRange((await TryAsync(visitor, dialog, opener)).Select(p => $"{dialog}: {p}"));
            }
            catch (TimeoutException late)
            {
                // The other dialogs of the page are looked at all the same.
                problems.Add($"{dialog}: {late.Message.ReplaceLineEndings(" ")}");
                await visitor.OpenAsync(await office.PlaceAsync(path));
            }
        }

        Assert.True(problems.Count == 0, string.Join("\n", problems));
    }

    private static async Task<IReadOnlyList<string>> TryAsync(Visitor visitor, string name, string opener)
    {
        var page = visitor.Page;
        await visitor.TurnAsync(Look.Desk);
        var first = await OpenAsync(page, opener);
        var dialog = page.GetByRole(AriaRole.Dialog);
        await dialog.WaitForAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('[role=dialog]')?.contains(document.activeElement)");
        List<string> problems = [];
        problems.AddRange(await SeeAsync(page, dialog, Look.Desk, name));
        await visitor.TurnAsync(Look.PhoneDark);
        problems.AddRange(await SeeAsync(page, dialog, Look.PhoneDark, name));
        await visitor.TurnAsync(Look.Desk);
        await page.Keyboard.PressAsync("Escape");
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        if (!await HasFocusAsync(first))
        {
            problems.Add($"the focus does not come back to what opened it, but to {await page.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 120)")}.");
        }

        return problems;
    }

    // A button by its name, or a menu and its entry: "Change: *>Reword"; a star stands for the rest of a name.
    private static async Task<ILocator> OpenAsync(IPage page, string opener)
    {
        var steps = opener.Split('>');
        var first = page.Locator("main").GetByRole(AriaRole.Button, Named(steps[0])).First;
        await first.ClickAsync();
        foreach (var entry in steps[1..])
        {
            await page.Locator(".mud-popover-open").GetByRole(AriaRole.Menuitem, new() { NameRegex = new Regex($"^{entry.TrimEnd('*')}") }).First.ClickAsync();
        }

        return first;
    }

    private static LocatorGetByRoleOptions Named(string name) => name.Contains('|', StringComparison.Ordinal)
        ? new() { NameRegex = new Regex($"^({name})$") }
        : name.EndsWith('*') ? new() { NameRegex = new Regex($"^{Regex.Escape(name[..^1])}") }
        : new() { Name = name, Exact = true };

    private static async Task<IEnumerable<string>> SeeAsync(IPage page, ILocator dialog, Look look, string name)
    {
        var said = await dialog.EvaluateAsync<string[]>(
            """
            (dialog) => {
              const at = dialog.getBoundingClientRect(), window_ = document.documentElement.clientWidth, said = [];
              if (!dialog.querySelector("h1, h2, h3, h4, h5, h6")?.textContent.trim()) said.push("it has no heading.");
              if (document.documentElement.scrollWidth > window_) said.push("the page scrolls sideways behind it.");
              if (at.left < -1 || at.right > window_ + 1 || at.top < -1 || at.bottom > innerHeight + 1) said.push("it stands out of the window.");
              for (const part of [dialog, ...dialog.querySelectorAll("*")]) {
                const style = getComputedStyle(part);
                if (/auto|scroll/.test(style.overflowX) && part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 40) said.push(`${part.className || part.tagName} scrolls sideways.`);
              }
              for (const label of dialog.querySelectorAll("label.mud-input-label")) if (label.scrollWidth > label.clientWidth + 1) said.push(`the label “${label.textContent}” is cut off.`);
              return said;
            }
            """);
        await page.PictureAsync($"dialog-{name}-{look.Name}");
        var asked = await dialog.Locator("form[data-command]").GetAttributeAsync("data-command");
        var faults = await page.FaultsAsync(look.IsDark, "[role=dialog]");
        return said.Concat(faults).Concat(asked + "Dialog" == name ? [] : [$"it asks for {asked}."]).Select(p => $"{look.Name}: {p}");
    }

    // It comes back a moment after the dialog is gone.
    private static async Task<bool> HasFocusAsync(ILocator opener)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (await opener.EvaluateAsync<bool>("button => button === document.activeElement"))
            {
                return true;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }

        return false;
    }
}
