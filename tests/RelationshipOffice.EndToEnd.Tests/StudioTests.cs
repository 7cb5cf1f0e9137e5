using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Two officers at the text of one charter: words kept while they are typed, seen by each other, never lost.</summary>
public sealed class StudioTests(TheBrowser browser, TheOffice office)
{
    [Fact]
    public async Task Words_survive_a_page_opened_anew_another_machine_and_a_sign_out()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        var typed = await ana.RewordAsync("RC-1", 0);
        await typed.FillAsync("Half a sentence that is not");
        await ana.Page.GetByText("not saved yet").WaitForAsync();

        await ana.Page.ReloadAsync();
        await ana.ReadyAsync();
        await Assertions.Expect(ana.Editor()).ToHaveValueAsync("Half a sentence that is not");
        await ana.IsFitAsync("charter-editor");

        await using var elsewhere = await browser.WelcomeAsync(office, "Ana Silva", Look.Phone);
        await elsewhere.OpenAsync(new Uri(ana.Page.Url).AbsolutePath);
        await elsewhere.Page.GetByText("You have unsaved words here").First.WaitForAsync();
        await elsewhere.IsFitAsync("charter-unsaved");
        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).First.ClickAsync();
        await Assertions.Expect(elsewhere.Editor()).ToHaveValueAsync("Half a sentence that is not");

        await elsewhere.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await elsewhere.Page.GetByText("You have unsaved words here").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task Who_saves_newer_words_is_seen_before_anything_is_saved_over_them()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await using var second = await browser.WelcomeAsync(office, "Ana Silva", Look.Phone);
        var mine = await ana.RewordAsync("RC-1", 1);
        var before = await mine.InputValueAsync();
        var theirs = await second.RewordAsync("RC-1", 1);
        await mine.FillAsync($"To begin with: {before}");
        await ana.Page.GetByText("not saved yet").WaitForAsync();

        await theirs.FillAsync($"{before} So it ends.");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Save these words" }).ClickAsync();

        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Ana Silva saved newer words" }).WaitForAsync();
        await ana.IsFitAsync("charter-newer-words");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Join both changes" }).ClickAsync();
        await Assertions.Expect(ana.Editor()).ToHaveValueAsync($"To begin with: {before} So it ends.");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save these words" }).ClickAsync();
        await second.Page.Locator("article", new() { HasText = $"To begin with: {before} So it ends." }).WaitForAsync();
    }

    [Fact]
    public async Task Others_see_where_somebody_writes()
    {
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.Phone);
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        // Of its own, for other journeys open those of the demo world as the same people; of partners who know each other already.
        await office.ConvergeAsync("RC-97", "Marina Schneider", "Bruno Klein");
        await ana.RewordAsync("RC-97", 0);
        await marina.OpenAsync(new Uri(ana.Page.Url).AbsolutePath);

        await marina.Page.GetByText("Ana Silva writes in Vision").WaitForAsync();
        await ana.Page.GetByText("Marina Schneider reads").WaitForAsync();

        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
        await marina.Page.GetByText("Ana Silva reads").WaitForAsync();
        await ana.OpenAsync("/charters");
        await marina.Page.GetByText("Also here").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Fact]
    public async Task What_is_too_long_is_refused_with_its_limit_and_stays()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        var typed = await ana.RewordAsync("RC-1", 2);

        await typed.FillAsync(new string('x', 100_000));

        await ana.Page.GetByText("This has 100,000 characters; at most 4,000 can be saved here.").WaitForAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save these words" }).ClickAsync();
        Assert.Equal(100_000, (await typed.InputValueAsync()).Length);

        await typed.FillAsync(new string('x', 4_001));
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save these words" }).ClickAsync();
        await ana.Page.GetByText("A statement may have 4,000 characters at most.").First.WaitForAsync();
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Cancel" }).ClickAsync();
    }

    // What was pasted wanted to run something; the browser says that it was not allowed to.
    [Fact, Expects("Executing inline event handler violates")]
    public async Task Pasted_rich_text_comes_in_as_clean_structure()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        var typed = await ana.RewordAsync("RC-1", 2);
        await typed.FillAsync("");

        await typed.EvaluateAsync(
            """
            field => {
              const data = new DataTransfer();
              data.setData("text/html", `<style>p { color: red }</style><h2>Both sides</h2><p>show <b>costs</b><img src=x onerror="window.hit = 1">:</p>
                <ul><li>by the tenth</li><li>in <i>one</i> table</li></ul><ol><li>first</li><li>second</li></ol><script>window.hit = 1</script>`);
              field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """);

        Assert.Equal("Both sides\n\nshow costs:\n\n- by the tenth\n- in one table\n\n1. first\n2. second", await typed.InputValueAsync());
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Save these words" }).ClickAsync();
        await Assertions.Expect(ana.Page.Locator("article ul li", new() { HasText = "in one table" })).ToHaveCountAsync(1);
        await Assertions.Expect(ana.Page.Locator("article ol li", new() { HasText = "second" })).ToHaveCountAsync(1);
        Assert.False(await ana.Page.EvaluateAsync<bool>("'hit' in window"));
    }

    [Fact]
    public async Task A_statement_moves_by_keyboard_and_keeps_the_focus()
    {
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await ana.OpenTextAsync("RC-1");
        var cards = ana.Page.Locator("#Principles article");
        var first = (await cards.First.Locator(".charter-words p").First.InnerTextAsync()).Trim();
        await cards.First.GetByRole(AriaRole.Button).First.FocusAsync();

        await ana.Page.Keyboard.PressAsync("Alt+ArrowDown");

        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync(first);
        await Assertions.Expect(cards.Nth(1).GetByRole(AriaRole.Button).First).ToBeFocusedAsync();
        await Assertions.Expect(cards.Nth(1)).ToContainTextAsync("Moved to place 2 of");
    }
}
