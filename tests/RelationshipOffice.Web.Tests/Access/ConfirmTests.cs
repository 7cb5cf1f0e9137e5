using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The page on which people confirm who they are before they sign.</summary>
public sealed class ConfirmTests(ServedOffice office) : IClassFixture<ServedOffice>
{
    [Theory]
    [InlineData("/charters/0190a5c0-0000-7000-8000-000000000000/versions/1?then=sign", "/charters/0190a5c0-0000-7000-8000-000000000000/versions/1?then=sign")]
    [InlineData("//evil.example/", "/")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    public async Task It_leads_back_to_the_very_place_and_never_out_of_the_office(string wanted, string expected)
    {
        using var guest = await office.AdministratorAsync($"back{wanted.Length}@people.example");

        var answer = await guest.PostAsync($"/account/confirm?returnUrl={Uri.EscapeDataString(wanted)}", "confirm", ("Input.Password", ServedOffice.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(expected, new Uri(office.Address, answer.Headers.Location!).PathAndQuery);
    }

    [Fact]
    public async Task A_wrong_password_stays_on_the_page_and_says_that_nothing_was_signed()
    {
        using var guest = await office.AdministratorAsync("wrong@people.example");

        var answer = await guest.PostAsync("/account/confirm?returnUrl=%2Fcharters", "confirm", ("Input.Password", "wrong"));

        Assert.Equal(["access.not_confirmed"], await PlainClient.CodesAsync(answer));
        Assert.Contains("Nothing was signed", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_signs_in_first()
    {
        using var stranger = new PlainClient(office.Address);

        Assert.Contains("/account/sign-in", (await stranger.GetAsync("/account/confirm")).Headers.Location!.ToString(), StringComparison.Ordinal);
    }
}
