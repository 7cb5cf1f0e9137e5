using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class PartyTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_party_leaves_a_draft_with_its_positions()
    {
        var charter = await office.AConvergingCharterAsync(3);
        var side = charter.Sides[2];
        await office.As(side.Manager).SendAsync(new TakePosition { Statement = charter.Vision, Partner = side.Partner, Wording = 1, Stance = Stance.Object, CounterText = "No." }).ValueAsync();

        await Door.SendAsync(await LeaveAsync(charter.Id, side.Partner)).ValueAsync();

        var seen = await office.SeenAsync(charter.Id);
        Assert.DoesNotContain(seen.Parties, p => p.Partner == side.Partner);
        Assert.All(seen.Gates, g => Assert.Empty(g.Missing));
        await office.As(side.Manager).AskAsync(new GetCharter(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task From_convergence_on_two_parties_stay()
    {
        var charter = await office.AConvergingCharterAsync();

        await Door.SendAsync(await LeaveAsync(charter.Id, charter.Sides[0].Partner)).RefusedAsync(CharterErrors.TooFewParties);
    }

    [Fact]
    public async Task In_review_nobody_joins_or_leaves()
    {
        var (charter, _) = await office.ACharterInReviewAsync(3);

        await Door.SendAsync(await LeaveAsync(charter.Id, charter.Sides[0].Partner)).RefusedAsync(CharterErrors.FrozenForSigning);
        await Door.SendAsync(new AdmitParty { Charter = charter.Id, Version = await VersionAsync(charter.Id), Partner = await office.APartnerAsync() })
            .RefusedAsync(CharterErrors.FrozenForSigning);
    }

    [Fact]
    public async Task A_party_that_leads_a_domain_stays()
    {
        var leader = await office.APartnerAsync();
        var charter = await office.ACharterAsync(leader, await office.APartnerAsync(), await office.APartnerAsync());
        await Door.SendAsync(new ChangeGovernance
        {
            Charter = charter.Id,
            Version = charter.Version,
            Domain = DecisionDomain.Brand,
            Type = GovernanceType.QuasiHierarchy,
            Lead = leader,
            Reason = "They own it.",
        }).ValueAsync();

        await Door.SendAsync(await LeaveAsync(charter.Id, leader)).RefusedAsync(CharterErrors.StillLeads);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        var late = await LeaveAsync(charter.Id, charter.Parties[0].Partner);
        await Door.SendAsync(await LeaveAsync(charter.Id, charter.Parties[1].Partner)).ValueAsync();

        await Door.SendAsync(late).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task A_partner_joins_once_and_must_exist()
    {
        var charter = await office.ACharterAsync();
        AdmitParty Admit(PartnerId partner, uint version) => new() { Charter = charter.Id, Version = version, Partner = partner };

        await Door.SendAsync(Admit(charter.Parties[0].Partner, charter.Version)).RefusedAsync(CharterErrors.AlreadyAParty);
        await Door.SendAsync(Admit(PartnerId.New(), charter.Version)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_archived_partner_comes_into_no_charter()
    {
        var charter = await office.ACharterAsync();
        var archived = await Door.AskAsync(new GetPartner(await office.APartnerAsync())).ValueAsync();
        await Door.SendAsync(new ArchivePartner { Partner = archived.Id, Version = archived.Version }).ValueAsync();

        await Door.SendAsync(new AdmitParty { Charter = charter.Id, Version = charter.Version, Partner = archived.Id }).RefusedAsync(CharterErrors.PartyArchived);
        var draft = await Door.SendAsync(ACharter.Draft(charter.Parties[0].Partner, archived.Id));

        Assert.Equal(("charter.party.archived", "Parties[1].Partner"), (Assert.Single(draft.Errors).Code, draft.Errors[0].Field));
    }

    [Fact]
    public async Task People_are_appointed_and_must_stand_for_the_party()
    {
        var side = await office.ASideAsync();
        var charter = await office.ACharterAsync(side.Partner);

        await Door.SendAsync(Appoint(charter, side.Partner, side.Manager)).ValueAsync();

        var seen = await office.SeenAsync(charter.Id);
        Assert.Equal("Mara Manager", seen.Parties[0].Signatory?.Name);
        await Door.SendAsync(Appoint(seen, seen.Parties[1].Partner, side.Manager)).RefusedAsync(CharterErrors.PersonNotOfParty);
        await Door.SendAsync(Appoint(seen, await office.APartnerAsync(), null)).RefusedAsync(CharterErrors.NotAParty);
        await Door.SendAsync(Appoint(charter, side.Partner, side.Signatory)).RefusedAsync(OfficeErrors.Conflict);
        await office.As(side.Manager).SendAsync(Appoint(seen, side.Partner, side.Manager)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_party_cannot_be_managed_by_its_partner_manager()
    {
        var charter = await office.AConvergingCharterAsync(3);
        var side = charter.Sides[0];

        await office.As(side.Manager).SendAsync(await LeaveAsync(charter.Id, charter.Sides[1].Partner)).RefusedAsync(OfficeErrors.Forbidden);
    }

    private static AppointPartyPeople Appoint(CharterDetails charter, PartnerId partner, PersonId? signatory) =>
        new() { Charter = charter.Id, Version = charter.Version, Partner = partner, Signatory = signatory };

    private async Task<uint> VersionAsync(CharterId charter) => (await office.SeenAsync(charter)).Version;

    private async Task<PartyLeaves> LeaveAsync(CharterId charter, PartnerId partner) =>
        new() { Charter = charter, Version = await VersionAsync(charter), Partner = partner, Reason = "Other plans." };
}
