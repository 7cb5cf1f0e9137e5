using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;

namespace RelationshipOffice.Application.Tests.Overview;

public sealed class NetworkTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Around_an_archived_partner_without_a_charter_there_is_nothing_and_nothing_hangs_on_it()
    {
        var partner = await office.Door().AskAsync(new GetPartner(await office.APartnerAsync())).ValueAsync();
        await office.Door().AskAsync(new GetNetwork(partner.Id)).ValueAsync();
        await office.Door().AskAsync(new GetExitPreview(partner.Id)).ValueAsync();

        await office.Door().SendAsync(new ArchivePartner { Partner = partner.Id, Version = partner.Version }).ValueAsync();

        await office.Door().AskAsync(new GetNetwork(partner.Id)).RefusedAsync(OfficeErrors.NotFound);
        await office.Door().AskAsync(new GetExitPreview(partner.Id)).RefusedAsync(OfficeErrors.NotFound);
    }
}
