using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace RelationshipOffice.EndToEnd.Tests.Office;

public sealed class FaultsTests(TheOffice office, TheBrowser browser)
{
    [Fact]
    public async Task An_error_on_the_console_and_one_that_nobody_catches_are_noticed()
    {
        await using var stranger = await browser.StrangerAsync(office, Look.Desk);
        await stranger.Page.GotoAsync(new Uri(office.Address, "/account/sign-in").ToString());

        await stranger.Page.EvaluateAsync("console.error('The lift is stuck.')");
        await stranger.Page.EvaluateAsync("setTimeout(() => { throw new Error('The roof leaks.'); })");

        var told = new List<string>();
        for (var tries = 0; tries < 100 && told.Count < 2; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            told.AddRange(Faults.Take());
        }

        Assert.Contains(told, f => f.Contains("The lift is stuck.", StringComparison.Ordinal));
        Assert.Contains(told, f => f.Contains("The roof leaks.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_warning_of_the_office_is_noticed()
    {
        office.Services.GetRequiredService<ILogger<FaultsTests>>().LogWarning("The cellar is wet.");

        Assert.Contains("The cellar is wet.", Assert.Single(Faults.Take()), StringComparison.Ordinal);
    }
}
