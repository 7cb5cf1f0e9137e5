using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Benchmarks.Circuits;
using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What open pages draw by themselves when something changes, before somebody of one party.</summary>
public sealed class LiveLeaksTests(LiveLeaksTests.PlainOffice office) : IClassFixture<LiveLeaksTests.PlainOffice>
{
    private const string OfAnother = "Quetzalcoatlus flies over another charter", Own = "Archaeopteryx flies over the own charter";

    private static readonly Guid Manager = OfficeData.Person(0), Officer = OfficeData.Person(Size.S.Partners);

    // All that follow charters and name their requests.
    private static readonly string[] Pages = ["/alignment", $"/charters/{OfficeData.Charter(0)}?show=alignment", "/activity", "/"];

    [Fact]
    public async Task An_open_page_draws_what_changes_in_an_own_charter_and_never_a_word_of_another()
    {
        var foreign = await AnotherAsync();
        using var manager = await Visitor.WelcomeAsync(office.Address, Manager);
        using var officer = await Visitor.WelcomeAsync(office.Address, Officer);
        var pages = await Task.WhenAll(Pages.Select(path => Circuit.OpenAsync(manager, path)));
        await using var sees = await Circuit.OpenAsync(officer, "/alignment");
        var drawn = pages.Select(page => page.SeeAsync(screen => Draws(screen, OfAnother) ? "another's" : Draws(screen, Own) ? "own" : null, "what changed")).ToList();

        await RaiseAsync(foreign, OfAnother);
        await sees.SeeAsync(screen => Draws(screen, OfAnother) ? screen : null, "the change of another charter");
        await RaiseAsync(new CharterId(OfficeData.Charter(0)), Own);

        Assert.All(await Task.WhenAll(drawn), what => Assert.Equal("own", what));
        foreach (var page in pages)
        {
            Assert.Equal("nothing", await page.SeeAsync(screen => Draws(screen, OfAnother) ? page.Path : "nothing", "anything"));
            await page.DisposeAsync();
        }
    }

    private static bool Draws(Screen screen, string words) => screen.All.Any(p =>
        p.Words.Contains(words, StringComparison.Ordinal) || p.Attributes.Values.Any(v => v?.Contains(words, StringComparison.Ordinal) == true));

    private async Task RaiseAsync(CharterId charter, string title)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door>().As(new PersonId(Officer));
        await door.SendAsync(new RaiseAlignmentRequest { Charter = charter, Subject = AlignmentSubject.Scope, Title = title, Wish = title }).ValueAsync();
    }

    private async Task<CharterId> AnotherAsync()
    {
        await using var db = DatabaseSetup.ByHand(office.Connection);
        return (await db.Charters.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken))
            .First(c => !c.IsOver && !c.IsParty(new PartnerId(OfficeData.Partner(0)))).Id;
    }

    /// <summary>A hundred charters behind plain HTTP, as circuits without a browser call it.</summary>
    public sealed class PlainOffice(TemplateDatabase template) : ServedOffice(template, isOverTls: false)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await OfficeData.LoadAsync(Connection, Size.S, seed: 1);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("OFFICE_DEMO", "true");
        }
    }
}
