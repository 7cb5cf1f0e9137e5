using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Web.Collaboration.Decisions;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Collaboration;

public sealed class ChangeTypeDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task What_changes_is_shown_before_anybody_is_told()
    {
        var charter = await office.AnAgreedCharterAsync();
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var dialog = await OpenAsync(screen, charter.Id);

        await ChooseAsync(dialog, DecisionDomain.Volume, GovernanceType.Network);

        var preview = dialog.WaitForElement(".decision-preview").TextContent;
        Assert.Contains("every party must consent", preview, StringComparison.Ordinal);
        Assert.Contains("Leads and decides", preview, StringComparison.Ordinal);
        Assert.Empty((await office.As(office.Officer).AskAsync(new FindDecisions(new Slice(1, 50), charter.Id)).ValueAsync()).Rows);
    }

    [Fact]
    public async Task An_empty_reason_shows_at_its_field_and_nothing_is_sent()
    {
        var charter = await office.AnAgreedCharterAsync();
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var dialog = await OpenAsync(screen, charter.Id);
        await ChooseAsync(dialog, DecisionDomain.Volume, GovernanceType.Network);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("Say why", Screen.Field(dialog, "Reason").TextContent, StringComparison.Ordinal);
        Assert.Empty((await office.As(office.Officer).AskAsync(new FindDecisions(new Slice(1, 50), charter.Id)).ValueAsync()).Rows);
    }

    [Fact]
    public async Task Sent_it_is_before_the_parties()
    {
        var charter = await office.AnAgreedCharterAsync();
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var dialog = await OpenAsync(screen, charter.Id);
        await ChooseAsync(dialog, DecisionDomain.Volume, GovernanceType.Network);
        await Screen.Field(dialog, "Reason").QuerySelector("textarea")!.ChangeAsync(new ChangeEventArgs { Value = "Both plan now." });

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        var row = Assert.Single((await office.As(office.Officer).AskAsync(new FindDecisions(new Slice(1, 50), charter.Id)).ValueAsync()).Rows);
        Assert.Equal((DecisionKind.ChangeOfType, DecisionState.Proposed), (row.Kind, row.State));
    }

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Screen screen, CharterId id)
    {
        var charter = await office.As(office.Officer).AskAsync(new GetCharter(id)).ValueAsync();
        return await screen.OpenAsync(new DialogParameters<ChangeTypeDialog> { { d => d.Charter, charter } });
    }

    private static async Task ChooseAsync(IRenderedComponent<MudDialogProvider> dialog, DecisionDomain domain, GovernanceType type)
    {
        await dialog.InvokeAsync(() => dialog.FindComponent<MudSelect<DecisionDomain?>>().Instance.ValueChanged.InvokeAsync(domain));
        await dialog.InvokeAsync(() => dialog.FindComponent<MudSelect<GovernanceType?>>().Instance.ValueChanged.InvokeAsync(type));
    }
}
