using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Web.Charters.Signing;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Charters;

public sealed class AcknowledgeGapsDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task It_lists_what_went_missing_and_every_party_reads_the_reason()
    {
        var charter = await HeldUpAsync();
        var gap = Assert.Single(charter.NewGaps);
        await using var screen = new Screen(office, office.Officer);
        var dialog = await screen.OpenAsync(new DialogParameters<AcknowledgeGapsDialog> { { d => d.Charter, charter } });
        Assert.Contains(gap.Message, dialog.Markup, StringComparison.Ordinal);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());
        Assert.Contains(CharterErrors.ReasonMissing.Message, Screen.Field(dialog, "Reason").TextContent, StringComparison.Ordinal);
        await dialog.InvokeAsync(() => Screen.Field(dialog, "Reason").QuerySelector("textarea")!
            .ChangeAsync(new ChangeEventArgs { Value = "The other answers come next month." }));
        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Empty((await office.SeenAsync(charter.Id)).NewGaps);
        var story = await office.As(charter.Parties[1].Manager!.Id).AskAsync(
            new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 20))).ValueAsync();
        Assert.Contains(story.Rows, r => r.Reason == "The other answers come next month.");
    }

    /// <summary>One signature is left, and since the text was frozen one of three answers on the work became known without the others.</summary>
    private async Task<CharterDetails> HeldUpAsync()
    {
        var (charter, hash) = await office.ACharterInReviewAsync();
        await office.As(charter.Sides[0].Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        await office.As(office.Officer).SendAsync(new RecordRelationFact
        {
            Partner = charter.Sides[0].Partner,
            Counterpart = charter.Sides[1].Partner,
            Kind = RelationFactKind.Complexity,
            Level = Level.High,
            Date = new DateOnly(2026, 11, 1),
            Source = "Interview",
        }).ValueAsync();
        return await office.SeenAsync(charter.Id);
    }
}
