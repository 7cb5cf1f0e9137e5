using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Web.Charters.Governing;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class ChangeGovernanceDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task An_empty_reason_shows_at_its_field_and_nothing_is_sent()
    {
        await using var screen = new Screen(office, office.Officer);
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync());
        var dialog = await OpenAsync(screen, charter);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains(CharterErrors.ReasonMissing.Message, Screen.Field(dialog, "Reason").TextContent, StringComparison.Ordinal);
        Assert.Equal(charter.Version, (await NewestAsync(charter)).Version);
    }

    [Fact]
    public async Task A_stale_page_is_told_of_the_newer_version_and_keeps_what_was_typed()
    {
        await using var screen = new Screen(office, office.Officer);
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync());
        var dialog = await OpenAsync(screen, charter);
        await FillAsync(dialog, "Both sides buy together");
        await office.As(office.Officer).SendAsync(new AdmitParty { Charter = charter.Id, Version = charter.Version, Partner = await office.APartnerAsync() }).ValueAsync();

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains(OfficeErrors.Conflict.Message, dialog.Find(".office-refusals").TextContent, StringComparison.Ordinal);
        Assert.Equal("Both sides buy together", Screen.Field(dialog, "Reason").QuerySelector("textarea")!.GetAttribute("value"));
    }

    [Fact]
    public async Task After_a_conflict_the_person_can_try_again_on_the_newest_version()
    {
        await using var screen = new Screen(office, office.Officer);
        var charter = await office.ACharterAsync(await office.APartnerAsync(), await office.APartnerAsync());
        var dialog = await OpenAsync(screen, charter);
        await FillAsync(dialog, "Both sides buy together");
        await office.As(office.Officer).SendAsync(new AdmitParty { Charter = charter.Id, Version = charter.Version, Partner = await office.APartnerAsync() }).ValueAsync();
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        await dialog.WaitForAssertionAsync(() => Assert.Contains("Olga Officer", dialog.Find(".office-conflict").TextContent, StringComparison.Ordinal));
        await dialog.InvokeAsync(() => dialog.Find(".office-conflict button").ClickAsync());

        Assert.Equal(DecisionDomain.Price, Assert.Single((await NewestAsync(charter)).Domains).Domain);
    }

    private static async Task FillAsync(IRenderedComponent<MudDialogProvider> dialog, string reason)
    {
        await dialog.InvokeAsync(() => dialog.FindComponent<MudSelect<DecisionDomain?>>().Instance.ValueChanged.InvokeAsync(DecisionDomain.Price));
        await dialog.InvokeAsync(() => dialog.FindComponent<MudSelect<GovernanceType?>>().Instance.ValueChanged.InvokeAsync(GovernanceType.Network));
        await Screen.Field(dialog, "Reason").QuerySelector("textarea")!.ChangeAsync(new ChangeEventArgs { Value = reason });
    }

    private static Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Screen screen, CharterDetails charter) =>
        screen.OpenAsync(new DialogParameters<ChangeGovernanceDialog> { { d => d.Charter, charter } });

    private Task<CharterDetails> NewestAsync(CharterDetails charter) =>
        office.As(office.Officer).AskAsync(new GetCharter(charter.Id)).ValueAsync();
}
