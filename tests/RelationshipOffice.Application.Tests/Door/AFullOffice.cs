using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>The demo world with what it has none of, so that there is a record of every kind that a request can name.</summary>
public sealed class AFullOffice(TemplateDatabase template) : IAsyncLifetime
{
    public const string Officer = "ana.silva@office.example";
    public const string Administrator = "ruth.adeyemi@office.example";

    /// <summary>Stands for no partner; invited to speak for a function in one decision of RC-6.</summary>
    public const string Invitee = "ines.invited@office.example";

    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly LoadDemoWorldTests.Loaded _loaded = new(template);
    private ServiceProvider? _services;

    internal AnEmptyOffice Office => _loaded.Office;

    internal IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        await _loaded.InitializeAsync();
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = Office.Connection, IsDemo = true });
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero)));
        _services = services.BuildServiceProvider();
        await using var db = Office.Database();
        var charters = await db.Charters.OrderBy(c => c.Code).ToListAsync();
        await SendAsync(charters);
        await AddAsync(db, charters);
        await db.SaveChangesAsync();
        foreach (var charter in charters.Where(c => !c.IsOver))
        {
            var judged = await _services.GetRequiredService<IServiceScopeFactory>().RunOneAsync(new JudgeCharter { Charter = charter.Id }, TestContext.Current.CancellationToken);
            Assert.True(judged.IsDone);
            await Office.SeekDriftAsync(charter.Id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _loaded.DisposeAsync();
    }

    private async Task SendAsync(List<Charter> charters)
    {
        await (await Office.AsAsync(Officer)).SendAsync(
            new UploadImport { FileName = "observations.csv", Content = Encoding.UTF8.GetBytes("Measure,Date,Value,Source\nShifts,2026-10-31,91,Roster\n") }).ValueAsync();
        await (await Office.AsAsync(Administrator)).SendAsync(new InvitePerson { Email = "nina.new@office.example", Roles = Roles.Officer }).ValueAsync();
        await (await Office.AsAsync(Administrator)).SendAsync(
            new RegisterPerson { Name = "Ines Invited", Email = Invitee, Roles = Roles.PartnerManager, StandsFor = charters[0].Parties[0].Partner }).ValueAsync();
        var hospitals = charters.Single(c => c.Code == "RC-2");
        await (await Office.AsAsync("david.okafor@hospitalists.example")).SendAsync(new RaiseAlignmentRequest { Charter = hospitals.Id, Title = "Rounds", Wish = "Rounds at eight." }).ValueAsync();
        await (await Office.AsAsync(Officer)).SendAsync(new RecordStake
        {
            Partner = hospitals.Parties[1].Partner,
            Version = (await (await Office.AsAsync(Officer)).AskAsync(new GetPartner(hospitals.Parties[1].Partner)).ValueAsync()).Version,
            Owner = hospitals.Parties[0].Partner,
            Economic = 10,
            From = Today.AddYears(-1),
            Date = Today,
            Source = "Register",
        }).ValueAsync();
        foreach (var (keeper, code) in new[] { ("david.okafor@hospitalists.example", "RC-2"), ("bruno.klein@serra.example", "RC-7"), ("marina.schneider@vale.example", "RC-7") })
        {
            await (await Office.AsAsync(keeper)).SendAsync(new WritePartyNote { Charter = charters.Single(c => c.Code == code).Id, Text = "Between us." }).ValueAsync();
        }
    }

    private static async Task AddAsync(OfficeDbContext db, List<Charter> charters)
    {
        var invitee = await db.People.SingleAsync(p => p.Email == Invitee);
        invitee.Move(null);
        var people = await db.People.Where(p => p.StandsFor != null && p.Id != invitee.Id).OrderBy(p => p.Email).ToListAsync();
        foreach (var (charter, party) in charters.Where(c => !c.IsOver).SelectMany(c => c.Parties, (charter, party) => (charter, party)).Where(p => p.party.Signatory is not null))
        {
            var from = people.Single(p => p.Id == party.Signatory);
            var to = people.First(p => p.StandsFor == from.StandsFor && p.Id != from.Id);
            db.Add(new SignatureDelegation(charter, new Signer(from.Id, from.Name, party.Partner, ""), to.Id, new DelegationReach(null, Today.AddYears(1)), "On leave", Today));
        }

        foreach (var decision in (await db.Decisions.OrderBy(d => d.Id).ToListAsync()).Where(d => !d.IsOver && d.StateOn(Today) != DecisionState.InEffect))
        {
            var charter = charters.Single(c => c.Id == decision.Charter);
            db.AddRange(
                from party in charter.Parties
                from kind in decision.Ruling.Dissent(party.Partner).Take(1)
                select new Challenge(decision, kind, party.Partner, people.First(p => p.StandsFor == party.Partner).Id, "Too soon.", Today, WorkingCalendar.Default));
            db.AddRange(charter.Code == "RC-6" ? [new FunctionalPosition(decision, BusinessFunction.Legal, invitee.Id, people[0].Id, Today)] : []);
        }

        foreach (var charter in charters.Where(c => c.Code is "RC-4" or "RC-6"))
        {
            var plan = await db.ExitPlans.SingleAsync(p => p.Charter == charter.Id);
            var party = charter.Parties[^1].Partner;
            var opening = new ExitOpening(party, people.First(p => p.StandsFor == party).Id, 1, Today, null, "We part.");
            var exit = CharterExit.Open(charter, plan, opening, WorkingCalendar.Default, Today, new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero));
            db.Add(exit);
            db.AddRange(exit.TasksOf(plan));
        }
    }
}
