using Microsoft.Playwright;
using Npgsql;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>Where people come in: each signs in through the sign-in page once, and keeps the cookie for later windows.</summary>
internal static class Lobby
{
    private static readonly Dictionary<string, string> Cookies = [];

    /// <summary>A window of a person of the demo world, signed in.</summary>
    public static async Task<Visitor> WelcomeAsync(this TheBrowser browser, TheOffice office, string person, Look look)
    {
        var key = $"{office.Address}/{person}";
        if (!Cookies.TryGetValue(key, out var state))
        {
            await using var door = await browser.WelcomeAnewAsync(office, person, look);
            Cookies[key] = state = await door.Page.Context.StorageStateAsync();
        }

        return await browser.OpenWindowAsync(office.Address, look, state);
    }

    /// <summary>The same with a sign-in of their own: whoever looks as a partner does so in all windows of that sign-in.</summary>
    public static async Task<Visitor> WelcomeAnewAsync(this TheBrowser browser, TheOffice office, string person, Look look)
    {
        await ListAsync(office, person);
        var visitor = await browser.StrangerAsync(office, look);
        await visitor.Page.GotoAsync(new Uri(office.Address, "/account/sign-in").ToString());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = person }).ClickAsync();
        await visitor.ReadyAsync();
        return visitor;
    }

    /// <summary>A window of somebody who is not signed in.</summary>
    public static Task<Visitor> StrangerAsync(this TheBrowser browser, TheOffice office, Look look) =>
        browser.OpenWindowAsync(office.Address, look, null);

    // The sign-in page lists some of the demo world; a test may need any of its people.
    private static async Task ListAsync(TheOffice office, string person)
    {
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("update people set is_demo = true where name ilike '%' || @person", connection);
        command.Parameters.AddWithValue("person", person);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>A window onto the office at this address, with what the browser kept of an earlier one.</summary>
    public static async Task<Visitor> OpenWindowAsync(this TheBrowser browser, Uri office, Look look, string? state)
    {
        var context = await browser.OpenAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
            Locale = "en-GB",
        });
        context.SetDefaultTimeout(30_000);
        return new Visitor(context, await context.NewPageAsync(), office, look);
    }
}
