using System.Text;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using Door = RelationshipOffice.Application.Pipeline.Office;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>The demo world with what it lacks: of every record that an address names, one of the partner manager's and one of another's.</summary>
public sealed class FullOffice(TemplateDatabase template) : ServedOffice(template)
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = DatabaseSetup.ByHand(Connection);
        var people = await db.People.AsNoTracking().ToListAsync();
        var (officer, manager) = (people.Single(p => p.Email == Addresses.Officer), people.Single(p => p.Email == Addresses.Manager));
        var charters = await db.Charters.AsNoTracking().ToListAsync();
        await using var scope = Services.CreateAsyncScope();
        var door = scope.ServiceProvider.GetRequiredService<Door>().As(officer.Id);
        await door.SendAsync(new RaiseAlignmentRequest
        {
            Charter = charters.First(c => c.IsParty(manager.StandsFor!.Value) && !c.IsOver).Id,
            Subject = AlignmentSubject.Scope,
            Title = "Take in the new leathers",
            Wish = "What is shown next year belongs to it too.",
        }).ValueAsync();
        await OpenRoundAsync(door, charters.Single(c => c.Stage == Stage.InReview && !c.IsParty(manager.StandsFor!.Value)).Id);
        await door.SendAsync(new UploadImport { FileName = "values.csv", Content = Encoding.UTF8.GetBytes("Day;Value;Measure;Source\n2026-11-01;5;No such measure;Ledger\n") }).ValueAsync();
    }

    protected override Task<string> NewDatabaseAsync(TemplateDatabase template) => template.CloneDemoAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("OFFICE_DEMO", "true");
    }

    private static async Task OpenRoundAsync(Door door, Domain.Common.CharterId charter)
    {
        var version = (await door.AskAsync(new GetCharter(charter)).ValueAsync()).Version;
        await door.SendAsync(new MoveCharter { Charter = charter, Version = version, To = Stage.Convergence, Reason = "One word is open still." }).ValueAsync();
        await door.SendAsync(new OpenRound { Charter = charter, DueOn = new DateOnly(2099, 6, 30), Note = "Please look at the word that is open." }).ValueAsync();
    }
}
