using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.People;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Partners.APartner;

namespace RelationshipOffice.Application.Tests.Partners;

public sealed class DescribePartnerTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_partner_is_described_as_said()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Described(seen, "Vale dos Sinos Calçados")).ValueAsync();

        var now = await office.SeenAsync(seen.Id);
        Assert.Equal(("Vale dos Sinos Calçados", "BR"), (now.Name, now.Country));
    }

    [Fact]
    public async Task The_history_says_who_changed_what_from_what()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Described(seen, "A new name")).ValueAsync();

        var entry = (await office.SeenAsync(seen.Id)).History[0];
        Assert.Equal(("Olga Officer", "Described A new name anew"), (entry.Actor, entry.What));
        Assert.Contains(new FieldChange("Partner", "Name", seen.Name, "A new name"), entry.Changes);
    }

    [Fact]
    public async Task A_name_in_use_is_refused_at_its_field()
    {
        var other = await office.SeenAsync(await office.APartnerAsync());
        var seen = await office.SeenAsync(await office.APartnerAsync());

        var result = await Door.SendAsync(Described(seen, other.Name));

        Assert.Equal(("partner.name.taken", "Name"), (Assert.Single(result.Errors).Code, result.Errors[0].Field));
    }

    [Theory]
    [InlineData("Cafe\u0301 Nuñez & Co", "Café Nuñez & Co")]
    [InlineData("Same to the Eye", "SAME to the eye")]
    [InlineData("Two  spaces", "Two spaces")]
    [InlineData("Hidden\u200Bsign", "Hiddensign")]
    [InlineData("Full width Ａ", "Full width A")]
    public async Task A_name_that_people_cannot_tell_from_one_in_use_is_refused(string first, string second)
    {
        var partner = await Door.SendAsync(new RegisterPartner { Name = first, Kind = PartnerKind.Company }).ValueAsync();

        await Door.SendAsync(new RegisterPartner { Name = second, Kind = PartnerKind.Company }).RefusedAsync(PartnerErrors.NameTaken);

        Assert.Equal(first, (await office.SeenAsync(partner)).Name);
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Described(seen, new string('x', 201))).RefusedAsync("partner.name.too_long");
    }

    [Fact]
    public async Task A_second_own_organisation_is_refused()
    {
        await Door.SendAsync(new RegisterPartner { Name = "Our house", Kind = PartnerKind.OwnOrganisation }).ValueAsync();

        await Door.SendAsync(new RegisterPartner { Name = "Our other house", Kind = PartnerKind.OwnOrganisation })
            .RefusedAsync(PartnerErrors.OwnOrganisationTaken);
    }

    [Fact]
    public async Task A_parent_that_stands_below_is_refused()
    {
        var top = await office.SeenAsync(await office.APartnerAsync());
        var below = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(Described(below, parent: top.Id)).ValueAsync();

        await Door.SendAsync(Described(top, parent: below.Id)).RefusedAsync(PartnerErrors.ParentIsBelow);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(Described(seen, "First come")).ValueAsync();

        await Door.SendAsync(Described(seen, "Second come")).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task A_partner_manager_does_not_edit_even_the_own_partner()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var manager = await office.APersonAsync("Ravi Shah", Roles.PartnerManager, seen.Id);

        await office.As(manager).SendAsync(Described(seen)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_unknown_partner_is_not_found()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());

        await Door.SendAsync(Described(seen with { Id = PartnerId.New() })).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task An_archived_partner_leaves_the_directory_and_comes_back()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var search = new FindPartners { Search = seen.Name, Slice = new Slice(1, 200) };

        await Door.SendAsync(new ArchivePartner { Partner = seen.Id, Version = seen.Version }).ValueAsync();
        Assert.DoesNotContain((await Door.AskAsync(search).ValueAsync()).Rows, r => r.Id == seen.Id);
        Assert.Contains((await Door.AskAsync(search with { IsArchived = true }).ValueAsync()).Rows, r => r.Id == seen.Id);

        await Door.SendAsync(new RestorePartner { Partner = seen.Id }).ValueAsync();
        Assert.Contains((await Door.AskAsync(search).ValueAsync()).Rows, r => r.Id == seen.Id);
    }

    [Fact]
    public async Task An_archived_partner_is_suggested_to_nobody()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var administrator = office.As(await office.APersonAsync("Ada Admin", Roles.Administrator));
        Assert.Single((await Door.AskAsync(new FindPartyChoices(seen.Name)).ValueAsync()).Rows);
        Assert.Single(await administrator.AskAsync(new FindPartnersToStandFor(seen.Name)).ValueAsync());

        await Door.SendAsync(new ArchivePartner { Partner = seen.Id, Version = seen.Version }).ValueAsync();

        Assert.Empty((await Door.AskAsync(new FindPartyChoices(seen.Name)).ValueAsync()).Rows);
        Assert.Empty(await administrator.AskAsync(new FindPartnersToStandFor(seen.Name)).ValueAsync());
    }

    [Fact]
    public async Task Archiving_on_a_stale_page_is_a_conflict()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        await Door.SendAsync(Described(seen, "Moved on")).ValueAsync();

        await Door.SendAsync(new ArchivePartner { Partner = seen.Id, Version = seen.Version }).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task An_executive_neither_archives_nor_restores()
    {
        var seen = await office.SeenAsync(await office.APartnerAsync());
        var executive = office.As(await office.APersonAsync("Eva Executive", Roles.Executive));

        await executive.SendAsync(new ArchivePartner { Partner = seen.Id, Version = seen.Version }).RefusedAsync(OfficeErrors.Forbidden);
        await executive.SendAsync(new RestorePartner { Partner = seen.Id }).RefusedAsync(OfficeErrors.Forbidden);
    }
}
