using System.Text;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>What the demo world has none of, added to it, so that there is a record of every kind.</summary>
/// <param name="Come">Lets somebody in by their address.</param>
internal sealed record Rarities(OfficeDbContext Db, Func<string, Task<Pipeline.Office>> Come, DateOnly Today)
{
    public const string Officer = "ana.silva@office.example";
    public const string Administrator = "ruth.adeyemi@office.example";

    /// <summary>Stands for no partner; invited to speak for a function in one decision of RC-6.</summary>
    public const string Invitee = "ines.invited@office.example";

    public async Task AddAsync()
    {
        var charters = await Db.Charters.OrderBy(c => c.Code).ToListAsync();
        await SendAsync(charters);
        await AddAsync(charters);
        await Db.SaveChangesAsync();
    }

    private async Task SendAsync(List<Charter> charters)
    {
        await (await Come(Officer)).SendAsync(
            new UploadImport { FileName = "observations.csv", Content = Encoding.UTF8.GetBytes("Measure,Date,Value,Source\nShifts,2026-10-31,91,Roster\n") }).ValueAsync();
        await (await Come(Administrator)).SendAsync(new InvitePerson { Email = "nina.new@office.example", Roles = Roles.Officer }).ValueAsync();
        await (await Come(Administrator)).SendAsync(
            new RegisterPerson { Name = "Ines Invited", Email = Invitee, Roles = Roles.PartnerManager, StandsFor = charters[0].Parties[0].Partner }).ValueAsync();
        var hospitals = charters.Single(c => c.Code == "RC-2");
        await (await Come("david.okafor@hospitalists.example")).SendAsync(new RaiseAlignmentRequest { Charter = hospitals.Id, Title = "Rounds", Wish = "Rounds at eight." }).ValueAsync();
        await (await Come(Officer)).SendAsync(new RecordStake
        {
            Partner = hospitals.Parties[1].Partner,
            Version = (await (await Come(Officer)).AskAsync(new GetPartner(hospitals.Parties[1].Partner)).ValueAsync()).Version,
            Owner = hospitals.Parties[0].Partner,
            Economic = 10,
            From = Today.AddYears(-1),
            Date = Today,
            Source = "Register",
        }).ValueAsync();
        foreach (var (keeper, code) in new[] { ("david.okafor@hospitalists.example", "RC-2"), ("bruno.klein@serra.example", "RC-7"), ("marina.schneider@vale.example", "RC-7") })
        {
            await (await Come(keeper)).SendAsync(new WritePartyNote { Charter = charters.Single(c => c.Code == code).Id, Text = "Between us." }).ValueAsync();
        }
    }

    private async Task AddAsync(List<Charter> charters)
    {
        var invitee = await Db.People.SingleAsync(p => p.Email == Invitee);
        invitee.Move(null);
        var people = await Db.People.Where(p => p.StandsFor != null && p.Id != invitee.Id).OrderBy(p => p.Email).ToListAsync();
        foreach (var (charter, party) in charters.Where(c => !c.IsOver).SelectMany(c => c.Parties, (charter, party) => (charter, party)).Where(p => p.party.Signatory is not null))
        {
            var from = people.Single(p => p.Id == party.Signatory);
            var to = people.First(p => p.StandsFor == from.StandsFor && p.Id != from.Id);
            Db.Add(new SignatureDelegation(charter, new Signer(from.Id, from.Name, party.Partner, ""), to.Id, new DelegationReach(null, Today.AddYears(1)), "On leave", Today));
        }

        foreach (var decision in (await Db.Decisions.OrderBy(d => d.Id).ToListAsync()).Where(d => !d.IsOver && d.StateOn(Today) != DecisionState.InEffect))
        {
            var charter = charters.Single(c => c.Id == decision.Charter);
            Db.AddRange(
                from party in charter.Parties
                from kind in decision.Ruling.Dissent(party.Partner).Take(1)
                select new Challenge(decision, kind, party.Partner, people.First(p => p.StandsFor == party.Partner).Id, "Too soon.", Today, WorkingCalendar.Default));
            Db.AddRange(charter.Code == "RC-6" ? [new FunctionalPosition(decision, BusinessFunction.Legal, invitee.Id, people[0].Id, Today)] : []);
        }

        foreach (var charter in charters.Where(c => c.Code is "RC-4" or "RC-6"))
        {
            var plan = await Db.ExitPlans.SingleAsync(p => p.Charter == charter.Id);
            var party = charter.Parties[^1].Partner;
            var opening = new ExitOpening(party, people.First(p => p.StandsFor == party).Id, 1, Today, null, "We part.");
            var exit = CharterExit.Open(charter, plan, opening, WorkingCalendar.Default, Today, new DateTimeOffset(Today, TimeOnly.MinValue, TimeSpan.Zero));
            Db.Add(exit);
            Db.AddRange(exit.TasksOf(plan));
        }
    }
}
