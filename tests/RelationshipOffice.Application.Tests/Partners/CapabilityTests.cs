using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class CapabilityTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_rating_is_kept_and_told()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Rated(seen)).ValueAsync();

        var now = await office.SeenAsync(seen.Id);
        Assert.Equal(("Last-mile logistics", 3), (now.Capabilities.Single().Competence, now.Capabilities.Single().Rating));
        Assert.Equal("Rated Last-mile logistics at 3 of 4", now.History[0].What);
    }

    [Fact]
    public async Task A_rating_for_tomorrow_is_refused()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var command = Rated(seen);
        command.RatedOn = Today.AddDays(1);

        var result = await Door.SendAsync(command);

        Assert.Equal(("evidence.date.in_future", "RatedOn"), (Assert.Single(result.Errors).Code, result.Errors[0].Field));
    }

    [Fact]
    public async Task A_rating_off_the_scale_is_refused()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Rated(seen, 5)).RefusedAsync("capability.rating.out_of_range");
    }

    [Fact]
    public async Task A_child_row_moves_the_version_so_a_second_rating_on_the_old_page_is_a_conflict()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(Rated(seen)).ValueAsync();

        await Door.SendAsync(Rated(seen, 1)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Removing_needs_a_reason_and_keeps_it()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(Rated(seen)).ValueAsync();
        var rated = await office.SeenAsync(seen.Id);
        var remove = new RemoveCapability { Partner = seen.Id, Version = rated.Version, Capability = rated.Capabilities.Single().Id };

        await Door.SendAsync(remove).RefusedAsync("partner.reason.missing");
        remove.Reason = "They sold the fleet.";
        await Door.SendAsync(remove).ValueAsync();

        var now = await office.SeenAsync(seen.Id);
        Assert.Empty(now.Capabilities);
        Assert.Equal("They sold the fleet.", now.History[0].Reason);
    }

    [Fact]
    public async Task A_capability_that_is_gone_is_refused()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(new RemoveCapability { Partner = seen.Id, Version = seen.Version, Capability = CapabilityId.New(), Reason = "Gone." })
            .RefusedAsync("capability.unknown");
    }

    [Fact]
    public async Task Needs_are_noted_and_dropped()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(new NeedCompetence { Partner = seen.Id, Version = seen.Version, Competence = "Tanning" }).ValueAsync();
        var noted = await office.SeenAsync(seen.Id);
        Assert.Equal("Tanning", Assert.Single(noted.Needs));

        await Door.SendAsync(new DropNeed { Partner = seen.Id, Version = noted.Version, Competence = "Tanning" }).ValueAsync();

        Assert.Empty((await office.SeenAsync(seen.Id)).Needs);
    }

    [Fact]
    public async Task Only_officers_rate_and_note_needs()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var manager = office.As(await office.APersonAsync("Ravi Shah", Roles.PartnerManager, seen.Id));

        await manager.SendAsync(Rated(seen)).RefusedAsync(OfficeErrors.Forbidden);
        await manager.SendAsync(new NeedCompetence { Partner = seen.Id, Version = seen.Version, Competence = "X" }).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_unknown_partner_is_not_found()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Rated(seen with { Id = PartnerId.New() })).RefusedAsync(OfficeErrors.NotFound);
    }
}
