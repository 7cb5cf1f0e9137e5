using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Governance;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Web.Governance.Drift;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Governance;

public sealed class AcceptSignalDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Office Door => office.As(office.Officer);

    [Fact]
    public async Task Without_a_title_nobody_is_asked()
    {
        var charter = await ATornCharterAsync();
        await using var screen = new Screen(office, office.Officer);
        var dialog = await OpenAsync(screen, charter);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        await dialog.WaitForAssertionAsync(() => Assert.Contains("A title is needed", Screen.Field(dialog, "Title").TextContent, StringComparison.Ordinal));
        Assert.Empty((await Door.AskAsync(new FindAlignmentRequests(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);
    }

    [Fact]
    public async Task The_parties_are_asked_with_what_it_means_for_the_one_that_was_named()
    {
        var charter = await ATornCharterAsync();
        await using var screen = new Screen(office, office.Officer);
        var dialog = await OpenAsync(screen, charter);
        await TypeAsync(dialog, "Title", "Say what comes first");
        await TypeAsync(dialog, "What should change, and why", "Both promises cannot be kept.");
        await TypeAsync(dialog, charter.Parties[0].Name, "Loses a preview.");

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        var raised = Assert.Single((await Door.AskAsync(new FindAlignmentRequests(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);
        var seen = await Door.AskAsync(new GetAlignmentRequest(raised.Id)).ValueAsync();
        Assert.Equal((charter.Parties[0].Partner, "Loses a preview."), Assert.Single(seen.Effects) is var effect ? (effect.Partner, effect.Words) : default);
        Assert.Equal(SignalState.Accepted, (await SignalAsync(charter)).State);
    }

    private static Task TypeAsync(IRenderedComponent<MudDialogProvider> dialog, string label, string words) =>
        Screen.Field(dialog, label).QuerySelector("input, textarea")!.ChangeAsync(new ChangeEventArgs { Value = words });

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Screen screen, CharterDetails charter) =>
        await screen.OpenAsync(new DialogParameters<AcceptSignalDialog> { { d => d.Signal, await SignalAsync(charter) }, { d => d.Charter, charter } });

    private async Task<SignalRow> SignalAsync(CharterDetails charter) =>
        Assert.Single((await Door.AskAsync(new FindSignals(new Slice(1, 20), Charter: charter.Id)).ValueAsync()).Rows);

    /// <summary>A charter of a party that has promised something here and elsewhere, after the office has looked.</summary>
    private async Task<CharterDetails> ATornCharterAsync()
    {
        var (torn, buyer, neighbour) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        foreach (var to in new[] { buyer, neighbour })
        {
            await Door.SendAsync(new RecordRelationFact
            {
                Partner = torn,
                Counterpart = to,
                Kind = RelationFactKind.Exclusivity,
                Note = "You see it first.",
                Date = new DateOnly(2026, 10, 1),
                Source = "Letter",
            }).ValueAsync();
        }

        var charter = await office.ACharterAsync(torn, buyer);
        await office.ACharterAsync(torn, neighbour);
        await office.LookForDriftAsync();
        return charter;
    }
}
