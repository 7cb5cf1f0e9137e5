using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Web.Collaboration.Audits;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Collaboration;

public sealed class CloseAuditFindingDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Office Door => office.As(office.Officer);

    [Fact]
    public async Task Who_was_overtaken_keeps_what_was_typed_and_tries_again()
    {
        var charter = await office.AConvergingCharterAsync();
        await RecordAsync(charter);
        var audit = await SeenAsync(charter);
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<CloseAuditFindingDialog>
        {
            { d => d.Charter, charter.Id },
            { d => d.Audit, audit with { Version = audit.Version - 1 } },
            { d => d.Finding, audit.Findings[0] },
            { d => d.Newest, async () => (await SeenAsync(charter)).Version },
        });
        await dialog.InvokeAsync(() => Screen.Field(dialog, "How it was put right").QuerySelector("textarea")!
            .ChangeAsync(new ChangeEventArgs { Value = "Labels are printed twice." }));

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());
        await dialog.WaitForAssertionAsync(() => Assert.Contains("What you typed is still here.", dialog.Find(".office-conflict").TextContent, StringComparison.Ordinal));
        Assert.Null((await SeenAsync(charter)).Findings[0].ClosedOn);

        await dialog.InvokeAsync(() => dialog.FindAll(".office-conflict button").Single(b => b.TextContent.Contains("Try again", StringComparison.Ordinal)).ClickAsync());

        Assert.Equal("Labels are printed twice.", (await SeenAsync(charter)).Findings[0].Remedy);
    }

    private async Task<AuditRow> SeenAsync(ACharter.Converging charter) =>
        Assert.Single((await Door.AskAsync(new FindAudits(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);

    private async Task RecordAsync(ACharter.Converging charter) => await Door.SendAsync(new RecordAudit
    {
        Charter = charter.Id,
        Partner = charter.Sides[1].Partner,
        On = new DateOnly(2026, 11, 20),
        Auditor = "Orla Audit",
        Scope = "Labels",
        Findings = [new NotedFinding { Severity = Domain.Collaboration.Severity.Major, Words = "Two lots without a label." }],
    }).ValueAsync();
}
