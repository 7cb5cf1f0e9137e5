using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>A leader amends what is protected: both followers consent at their own windows, and until then the old version holds.</summary>
public sealed class AmendACharterTests(TheBrowser browser, TheOffice office)
{
    private const string Before = "A fall in refused lots is shared half and half as a price bonus at the season's end.";

    private const string After = "A fall in refused lots is shared half and half as a price bonus every month.";

    [Fact]
    public async Task The_buyer_of_the_valley_changes_when_the_bonus_is_paid()
    {
        await using var denise = await browser.WelcomeAsync(office, "Denise Walker", Look.Desk);
        await using var marina = await browser.WelcomeAsync(office, "Marina Schneider", Look.Phone);
        await using var bruno = await browser.WelcomeAsync(office, "Bruno Klein", Look.Of("PhoneDark"));
        var charter = await office.PlaceAsync("/charters/{charter:RC-6}");
        await bruno.OpenAsync($"{charter}/amend");
        await bruno.Page.GetByRole(AriaRole.Button, new() { Name = "Add a statement to Scorecard" }).ClickAsync();
        await bruno.Page.GetByRole(AriaRole.Textbox, new() { Name = "New statement" }).WaitForAsync();
        await bruno.IsFitAsync("amend-phone");
        await denise.OpenAsync(charter);
        await denise.Page.GetByRole(AriaRole.Link, new() { Name = "Propose an amendment" }).ClickAsync();
        await denise.Page.GetByRole(AriaRole.Button, new() { Name = "Reword: A fall in refused lots" }).ClickAsync();
        var words = denise.Page.GetByLabel("Statement in other words");
        await words.FillAsync(After);
        await words.BlurAsync();
        await denise.Page.GetByText("Atlantic Buyers, Vale and Serra must consent.").WaitForAsync();
        await denise.IsFitAsync("amend-text");

        // What is missing is said, and what was typed stays.
        await denise.Page.GetByRole(AriaRole.Button, new() { Name = "Review the amendment" }).ClickAsync();
        await denise.Page.GetByText("Say from which day the amendment is to be in force.").First.WaitForAsync();
        Assert.Equal(After, await words.InputValueAsync());
        await denise.Page.GetByLabel("Title").FillAsync("Bonus by the month");
        await denise.Page.GetByLabel("Reason").FillAsync("Makers carry the cost of better lots before they see the bonus.");
        await denise.Page.GetByLabel("In force from").FillAsync($"{office.Services.GetRequiredService<OfficeClock>().Today:yyyy-MM-dd}");
        await denise.Page.GetByRole(AriaRole.Button, new() { Name = "Review the amendment" }).ClickAsync();
        await denise.Page.GetByRole(AriaRole.Heading, new() { Name = "Read it once more: Bonus by the month" }).WaitForAsync();
        Assert.Equal("every month", (await denise.Page.Locator(".charter-compared ins").InnerTextAsync()).Trim());
        await denise.IsFitAsync("amend-review");

        await denise.Page.GetByRole(AriaRole.Button, new() { Name = "Propose the amendment" }).ClickAsync();
        await denise.Page.WaitForURLAsync(url => url.Contains("/decisions/", StringComparison.Ordinal));
        await denise.Page.GetByText("Waits for Serra and Vale").WaitForAsync();
        await denise.Page.GetByText("stays in force until").First.WaitForAsync();
        await denise.IsFitAsync("amendment-proposed");
        var amendment = new Uri(denise.Page.Url).AbsolutePath;

        await marina.OpenAsync("/");
        await marina.Page.GetByText("The amendment “Bonus by the month” waits for the consent of your side").WaitForAsync();
        await marina.ConsentAsync(amendment);
        await marina.OpenAsync(charter);
        await marina.Page.GetByText("Version 1 is in force. The amendment “Bonus by the month” is proposed").WaitForAsync();
        await marina.Page.GetByText(Before).First.WaitForAsync();
        await marina.IsFitAsync("charter-amendment-proposed");
        await marina.OpenAsync($"{charter}/amend");
        await marina.Page.GetByText("The amendment “Bonus by the month” is under way already.").WaitForAsync();
        await marina.IsFitAsync("amend-under-way");

        await bruno.ConsentAsync(amendment);

        // The leader's open page hears of the last consent without a reload.
        await denise.Page.Locator(".office-lead").GetByText("In effect since").WaitForAsync();
        await denise.Page.GetByText("With it version 2 came into force; version 1 held until then.").WaitForAsync();
        await denise.IsFitAsync("amendment-in-effect");
        await bruno.IsFitAsync("amendment-in-effect-phone");
        await bruno.OpenAsync(charter);
        await bruno.Page.GetByText(After).First.WaitForAsync();
        await bruno.OpenAsync($"{charter}?show=versions");
        await bruno.Page.GetByText("the amendment “Bonus by the month”, in effect from").WaitForAsync();
        await bruno.IsFitAsync("charter-version-by-amendment");
        await bruno.OpenAsync($"{charter}/compare?to=2");
        Assert.Equal("every month", (await bruno.Page.Locator(".charter-compared ins").InnerTextAsync()).Trim());
    }
}
