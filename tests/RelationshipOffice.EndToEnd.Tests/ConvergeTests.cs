using System.Globalization;
using Microsoft.Playwright;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Four parties at four windows converge in two rounds: one objects, its words are taken over, the parking lot is settled, all sign, one through somebody else.</summary>
public sealed class ConvergeTests(TheBrowser browser, TheOffice office)
{
    private static readonly string[] People = ["Claire Fontaine", "David Okafor", "Laura Hensley", "Peter Vandenberg"];

    [Fact]
    public async Task Four_parties_converge_in_two_rounds_and_sign()
    {
        var charter = await office.ConvergeAsync("RC-91", People);
        await using var ana = await browser.WelcomeAsync(office, "Ana Silva", Look.Desk);
        await using var claire = await browser.WelcomeAsync(office, People[0], Look.Phone);
        await using var david = await browser.WelcomeAsync(office, People[1], Look.Desk);
        await using var laura = await browser.WelcomeAsync(office, People[2], Look.PhoneDark);
        await using var peter = await browser.WelcomeAsync(office, People[3], Look.DeskDark);
        await ana.OpenAsync($"{charter}?show=convergence");
        await ana.IsFitAsync("convergence-before");
        await OpenRoundAsync(ana, 1);

        foreach (var visitor in new[] { claire, david, laura })
        {
            await AgreeAsync(visitor, charter, 3);
            await DoneAsync(visitor);
        }

        await peter.OpenAsync("/");
        await peter.Page.GetByText("3 statements wait for the position of your side").First.WaitForAsync();
        await AgreeAsync(peter, charter, 2);
        await ObjectAsync(peter, "A party may leave with nine months' notice.");
        await peter.IsFitAsync("convergence-objection");
        await DoneAsync(peter);

        // The officer's open page hears of the last one without a reload.
        await ana.Page.GetByText("Everybody is done").WaitForAsync();
        await ana.IsFitAsync("convergence-done");
        await PressAsync(ana, "Close round 1", "Close the round");
        await ana.Page.GetByText("No positions are taken between rounds.").WaitForAsync();
        await PressAsync(ana, "Take over these words of", "Take over these words");
        await ana.Page.GetByText("changed since the last round").WaitForAsync();
        await ParkAsync(david, charter);
        await OpenRoundAsync(ana, 2);

        await claire.OpenAsync($"{charter}?show=convergence&gaps=changed");
        await claire.Page.Locator(".gap-card ins").First.WaitForAsync();
        await claire.IsFitAsync("convergence-changed");
        foreach (var visitor in new[] { claire, david, peter })
        {
            await visitor.OpenAsync($"{charter}?show=convergence&gaps=changed");
            await visitor.Page.Locator(".gap-card").GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();
            await visitor.Page.Locator(".gap-card button[aria-pressed=true]").WaitForAsync();
            await DoneAsync(visitor);
        }

        await WriteTooLateAsync(laura, ana, charter);
        await GoesOnAsync(ana, laura, charter);
        await FreezeAsync(ana);
        foreach (var visitor in new[] { claire, david, laura })
        {
            await visitor.SignAsync(charter);
        }

        await peter.DelegateAsync(charter, "Ingrid Keller");
        await using var ingrid = await browser.WelcomeAsync(office, "Ingrid Keller", Look.Phone);
        await ingrid.SignAsync(charter);

        await ana.Page.Locator("main").GetByText("Agreed", new() { Exact = true }).First.WaitForAsync();
        await ana.Page.GotoAsync(new Uri(new Uri(ana.Page.Url), $"{charter}/versions/1/evidence").ToString());
        await ana.Page.GetByText("Ingrid Keller").First.WaitForAsync();
        await ana.Page.GetByText("At sea until the new year.").First.WaitForAsync();
        await ana.IsFitAsync("evidence-delegated");
    }

    private static async Task FreezeAsync(Visitor ana)
    {
        await ana.Page.Locator(".charter-steps").GetByRole(AriaRole.Button, new() { Name = "Freeze for signing" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Reason").FillAsync("The facts between the four are asked for until spring.");
        await SubmitAsync(ana, "Freeze for signing");
    }

    // Laura still writes when Ana closes: her words are kept, and she is told.
    private static async Task WriteTooLateAsync(Visitor laura, Visitor ana, string charter)
    {
        await laura.OpenAsync($"{charter}?show=convergence&gaps=changed");
        await laura.Page.Locator(".gap-card").GetByRole(AriaRole.Button, new() { Name = "Object…" }).ClickAsync();
        await laura.Page.GetByLabel("Counter-text").FillAsync("A party may leave with a year's notice.");
        await PressAsync(ana, "Close round 2", "Close the round");
        await laura.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Take this position" }).ClickAsync();
        await laura.Page.GetByText("was closed while you were writing").WaitForAsync();
        await laura.IsFitAsync("convergence-late");
        await laura.Page.GetByRole(AriaRole.Button, new() { Name = "Understood" }).ClickAsync();
        // Nothing has changed since the round that is now the last one.
        await laura.OpenAsync($"{charter}?show=convergence");
        await laura.Page.Locator(".gap-comments").GetByText("A party may leave with a year's notice.").WaitForAsync();
    }

    private static async Task GoesOnAsync(Visitor ana, Visitor laura, string charter)
    {
        var freeze = ana.Page.Locator(".charter-steps").GetByRole(AriaRole.Button, new() { Name = "Freeze for signing" });
        await Assertions.Expect(freeze).ToBeDisabledAsync();
        await ana.Page.Locator(".charter-gate li", new() { HasTextString = "The parking lot holds an open question" }).GetByRole(AriaRole.Link).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = "Parking lot" }).WaitForAsync();
        await ana.IsFitAsync("parking-lot");
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = "Settle: Who pays" }).ClickAsync();
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("How it was settled").FillAsync("Each party pays for its own buildings.");
        await SubmitAsync(ana, "Settle it");
        await ana.Page.GetByText("Settled by Ana Silva").WaitForAsync();
        await Assertions.Expect(ana.Page.Locator(".charter-gate")).Not.ToContainTextAsync("Go there");
        await Assertions.Expect(freeze).ToBeEnabledAsync();

        await laura.OpenAsync($"{charter}/rounds/1");
        await laura.Page.GetByText("objects (Peter Vandenberg)").WaitForAsync();
        await laura.IsFitAsync("round-closed");
        await laura.OpenAsync($"{charter}/rounds/compare?from=1&to=2");
        await laura.Page.Locator("ins").First.WaitForAsync();
        await laura.IsFitAsync("rounds-compared");
        await laura.Page.GotoAsync(new Uri(new Uri(laura.Page.Url), $"{charter}/agenda").ToString());
        await laura.IsFitAsync("convergence-agenda");
    }

    private static async Task OpenRoundAsync(Visitor ana, int number)
    {
        await ana.Page.GetByRole(AriaRole.Button, new() { Name = $"Open round {number}" }).ClickAsync();
        var due = TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Answers until").FillAsync(due);
        await ana.Page.GetByRole(AriaRole.Dialog).GetByLabel("Note to the parties").FillAsync("Please look at each statement.");
        await SubmitAsync(ana, "Open the round");
        await ana.Page.GetByRole(AriaRole.Heading, new() { Name = $"Round {number}", Exact = true }).WaitForAsync();
    }

    private static async Task AgreeAsync(Visitor visitor, string charter, int statements)
    {
        await visitor.OpenAsync($"{charter}?show=convergence");
        for (var place = 0; place < statements; place++)
        {
            var card = visitor.Page.Locator(".gap-card").Nth(place);
            await card.GetByRole(AriaRole.Button, new() { Name = "Agree" }).ClickAsync();
            await card.Locator("button[aria-pressed=true]").WaitForAsync();
        }
    }

    private static async Task ObjectAsync(Visitor visitor, string words)
    {
        var card = visitor.Page.Locator(".gap-card").Last;
        await card.GetByRole(AriaRole.Button, new() { Name = "Object…" }).ClickAsync();
        await visitor.Page.GetByLabel("Counter-text").FillAsync(words);
        await SubmitAsync(visitor, "Take this position");
        await card.Locator(".gap-counters").WaitForAsync();
    }

    private static async Task DoneAsync(Visitor visitor)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "We are done" }).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Take that back:" }).WaitForAsync();
    }

    private static async Task ParkAsync(Visitor david, string charter)
    {
        await david.OpenAsync($"{charter}?show=parking");
        await david.Page.GetByRole(AriaRole.Button, new() { Name = "Park a question" }).ClickAsync();
        await david.Page.GetByRole(AriaRole.Dialog).GetByLabel("Question").FillAsync("Who pays for the measuring?");
        await david.IsFitAsync("park-question-dialog");
        await SubmitAsync(david, "Park it");
        await david.Page.GetByText("Who pays for the measuring?").First.WaitForAsync();
    }

    private static async Task PressAsync(Visitor visitor, string button, string verb)
    {
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();
        await SubmitAsync(visitor, verb);
    }

    private static async Task SubmitAsync(Visitor visitor, string verb)
    {
        var dialog = visitor.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByRole(AriaRole.Button, new() { Name = verb }).ClickAsync();
        await dialog.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }
}
