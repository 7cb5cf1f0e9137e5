using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Web.Partners;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Partners;

public sealed class RecordStakeDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Each_missing_answer_is_asked_for_at_its_field_and_nothing_is_sent()
    {
        await using var screen = new Screen(office, office.Officer);
        var partner = await APartnerAsync();
        var dialog = await screen.OpenAsync(new DialogParameters<RecordStakeDialog> { { d => d.Partner, partner } });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("Choose the owner.", Screen.Field(dialog, "Owner").TextContent, StringComparison.Ordinal);
        Assert.Contains(StakeErrors.StartMissing.Message, Screen.Field(dialog, "First day").TextContent, StringComparison.Ordinal);
        Assert.Contains("Name the source.", Screen.Field(dialog, "Source").TextContent, StringComparison.Ordinal);
        Assert.Equal(partner.Version, (await NewestAsync(partner)).Version);
    }

    [Fact]
    public async Task A_share_beyond_the_whole_is_told_at_its_field_and_kept()
    {
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<RecordStakeDialog> { { d => d.Partner, await APartnerAsync() } });

        await Screen.Field(dialog, "Economic share, %").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = "140" });
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("between 0 and 100", Screen.Field(dialog, "Economic share, %").TextContent, StringComparison.Ordinal);
        Assert.Equal("140", Screen.Field(dialog, "Economic share, %").QuerySelector("input")!.GetAttribute("value"));
    }

    private async Task<PartnerDetails> APartnerAsync() =>
        await office.As(office.Officer).AskAsync(new GetPartner(await office.APartnerAsync())).ValueAsync();

    private Task<PartnerDetails> NewestAsync(PartnerDetails partner) =>
        office.As(office.Officer).AskAsync(new GetPartner(partner.Id)).ValueAsync();
}
