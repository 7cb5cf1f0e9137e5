using Bunit;
using MudBlazor;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Web.Charters.Sharing;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

/// <summary>What is in it for we on a charter's page: terms in words, the preview, an actual step by step, and where a refusal stands.</summary>
public sealed class ValueSharePanelTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task An_actual_from_the_address_is_calculated_step_by_step()
    {
        var charter = await SharingAsync();
        await using var screen = new Screen(office, office.Officer);

        var panel = Show(screen, charter, "125");

        await panel.WaitForAssertionAsync(() => Assert.Contains("The partners lose EUR 10.00.", panel.Markup, StringComparison.Ordinal));
        Assert.Contains("without it they would lose EUR 12.50", panel.Markup, StringComparison.Ordinal);
        Assert.Equal(8, panel.FindAll(".value-steps tbody tr").Count);
        Assert.Equal(9, panel.FindAll(".office-trend tbody tr").Count);
        Assert.Contains("At 20 % below the target the partners gain EUR 10.00", panel.Find(".office-trend > svg").GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USD 94", "Amounts of two currencies cannot be added or shared together.")]
    [InlineData("some", "Type the actual cost as an amount")]
    public async Task A_refused_actual_says_so_at_its_field_and_the_preview_stays(string actual, string words)
    {
        var charter = await SharingAsync();
        await using var screen = new Screen(office, office.Officer);

        var panel = Show(screen, charter, actual);

        await panel.WaitForAssertionAsync(() => Assert.Contains(words, Screen.Field(panel, "Actual cost, EUR").TextContent, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll(".value-steps"));
        Assert.Single(panel.FindAll(".office-trend > svg"));
    }

    [Fact]
    public async Task A_manager_reads_it_and_changes_nothing()
    {
        var charter = await office.AnAgreedCharterAsync();
        var seen = await office.SeenAsync(charter.Id);
        await using var screen = new Screen(office, charter.Sides[0].Manager);

        var panel = screen.Render<ValueSharePanel>(p => p.Add(x => x.Charter, seen));

        await panel.WaitForAssertionAsync(() => Assert.Contains("No gain and no pain is shared.", panel.Markup, StringComparison.Ordinal));
        Assert.Empty(panel.FindAll("button"));
    }

    [Fact]
    public async Task Shares_that_are_not_the_whole_are_told_beside_them_and_nothing_is_sent()
    {
        var charter = await SharingAsync();
        var value = await office.As(office.Officer).AskAsync(new GetValueShare(charter.Id)).ValueAsync();
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<SetGainShareDialog> { { d => d.Value, value }, { d => d.Parties, charter.Parties } });

        await dialog.InvokeAsync(() => Screen.Field(dialog, "Share, %").QuerySelector("input")!.ChangeAsync(new() { Value = "90" }));
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("The partners' shares sum to 90 %; they have to sum to 100 %.", dialog.Find(".office-field-fault .validation-message").TextContent, StringComparison.Ordinal);
        var now = await office.As(office.Officer).AskAsync(new GetValueShare(charter.Id)).ValueAsync();
        Assert.Equal(100, Assert.Single(now.GainShare!.Terms.Splits).Share);
    }

    private async Task<CharterDetails> SharingAsync()
    {
        var charter = await office.ACharterAsync();
        await office.As(office.Officer).SendAsync(new SetGainShare
        {
            Charter = charter.Id,
            Version = 0,
            Payer = charter.Parties[0].Partner,
            Target = 100,
            Fee = 10,
            Share = 50,
            Cap = 10,
            Splits = [new() { Partner = charter.Parties[1].Partner, Share = 100 }],
        }).ValueAsync();
        return charter;
    }

    private static IRenderedComponent<ValueSharePanel> Show(Screen screen, CharterDetails charter, string actual) =>
        screen.Render<ValueSharePanel>(p => p.Add(x => x.Charter, charter).Add(x => x.Actual, actual));
}
