using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Web.Charters.Convergence;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class TakePositionDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Who_was_still_writing_when_the_round_closed_is_told_and_loses_nothing()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.OpenRoundAsync(charter.Id);
        var statement = (await office.SeenAsync(charter.Id)).Statements[0];
        await using var screen = new Screen(office, charter.Sides[0].Manager);
        var dialog = await screen.OpenAsync(new DialogParameters<TakePositionDialog>
        {
            { d => d.Statement, statement }, { d => d.Position, statement.Positions[0] }, { d => d.Stance, Stance.Object },
        });
        await dialog.InvokeAsync(() => Screen.Field(dialog, "Counter-text").QuerySelector("textarea")!
            .ChangeAsync(new ChangeEventArgs { Value = "Every patient is seen in 10 days." }));
        await office.CloseRoundAsync(charter.Id);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        dialog.WaitForAssertion(() => Assert.Contains("Round 1 was closed while you were writing", dialog.Find("[role=alert]").TextContent, StringComparison.Ordinal));
        Assert.Equal("Every patient is seen in 10 days.", Assert.Single((await office.ConvergenceAsync(charter.Id)).Gaps[0].Comments).Words);
    }
}
