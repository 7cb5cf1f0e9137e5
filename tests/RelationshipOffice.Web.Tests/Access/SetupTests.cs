using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.People;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The first page of an empty office, with and without a demonstration.</summary>
public sealed class SetupTests(ServedOffice office, SetupTests.DemoOffice demo) : IClassFixture<ServedOffice>, IClassFixture<SetupTests.DemoOffice>
{
    [Fact]
    public async Task In_a_demonstration_the_first_administrator_can_load_the_demo_world()
    {
        using var guest = new PlainClient(demo.Address);
        Assert.Contains("Load the demo world", await (await guest.GetAsync("/setup")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await SetUpAsync(guest, demo);

        Assert.Equal((1, 7), await FoundAsync(demo));
    }

    [Fact]
    public async Task Without_a_demonstration_it_is_neither_offered_nor_loaded_for_who_asks_all_the_same()
    {
        using var guest = new PlainClient(office.Address);
        Assert.DoesNotContain("demo world", await (await guest.GetAsync("/setup")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await SetUpAsync(guest, office);

        Assert.Equal((1, 0), await FoundAsync(office));
    }

    private static async Task SetUpAsync(PlainClient guest, ServedOffice office)
    {
        var answer = await guest.PostAsync(
            "/setup", "setup", ("Input.Token", office.Services.GetRequiredService<SetupToken>().Value), ("Input.Name", "Sasha Setup"),
            ("Input.Email", "sasha@people.example"), ("Input.Password", ServedOffice.Password), ("LoadsDemoWorld", "true"));

        Assert.Equal((HttpStatusCode.Redirect, "/account/sign-in?joined=true"), (answer.StatusCode, new Uri(office.Address, answer.Headers.Location!).PathAndQuery));
    }

    private static async Task<(int Administrators, int Charters)> FoundAsync(ServedOffice office)
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        return (await db.People.CountAsync(p => p.Name == "Sasha Setup" && (p.Roles & Roles.Administrator) != 0), await db.Charters.CountAsync());
    }

    public sealed class DemoOffice(TemplateDatabase template) : ServedOffice(template)
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OFFICE_DEMO", "true");
        }
    }
}
