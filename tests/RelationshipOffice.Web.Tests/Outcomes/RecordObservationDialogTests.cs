using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Web.Outcomes;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Outcomes;

public sealed class RecordObservationDialogTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task An_empty_form_shows_what_is_missing_at_each_field_and_records_nothing()
    {
        await using var screen = new Screen(office, office.Officer);
        var outcome = await AMeasuredOutcomeAsync();
        var dialog = await OpenAsync(screen, outcome, office.Officer);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains("Give the value that was observed.", Screen.Field(dialog, "Value (points)").TextContent, StringComparison.Ordinal);
        Assert.Contains("Say where the value comes from.", Screen.Field(dialog, "Source").TextContent, StringComparison.Ordinal);
        Assert.Empty((await office.OutcomeAsync(outcome)).Measures.Single().Observations);
    }

    [Fact]
    public async Task Today_stands_there_already_and_what_is_typed_is_recorded()
    {
        await using var screen = new Screen(office, office.Officer);
        var outcome = await AMeasuredOutcomeAsync();
        var dialog = await OpenAsync(screen, outcome, office.Officer);
        await FillAsync(dialog);

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        var seen = Assert.Single((await office.OutcomeAsync(outcome)).Measures.Single().Observations);
        Assert.Equal((62.5m, AnOutcome.Today, "Monthly report"), (seen.Value, seen.On, seen.Source));
        Assert.Empty(dialog.FindAll("form"));
    }

    [Fact]
    public async Task A_day_in_the_future_is_refused_at_its_field_and_nothing_typed_is_lost()
    {
        await using var screen = new Screen(office, office.Officer);
        var outcome = await AMeasuredOutcomeAsync();
        var dialog = await OpenAsync(screen, outcome, office.Officer);
        await FillAsync(dialog);
        await TypeAsync(dialog, "Day", "2026-11-24");

        await dialog.InvokeAsync(() => dialog.Find("form").SubmitAsync());

        Assert.Contains(OutcomeErrors.ObservedInFuture.Message, Screen.Field(dialog, "Day").TextContent, StringComparison.Ordinal);
        Assert.Equal("Monthly report", Screen.Field(dialog, "Source").QuerySelector("input")!.GetAttribute("value"));
        Assert.Empty((await office.OutcomeAsync(outcome)).Measures.Single().Observations);
    }

    [Fact]
    public async Task A_partner_is_not_offered_to_verify()
    {
        var outcome = await AMeasuredOutcomeAsync();
        var manager = await office.AContributorAsync(outcome);
        await using var screen = new Screen(office, manager);

        Assert.Empty((await OpenAsync(screen, outcome, manager)).FindAll("input[type=checkbox]"));
    }

    [Fact]
    public async Task A_phone_opens_its_figures()
    {
        await using var screen = new Screen(office, office.Officer);
        var dialog = await OpenAsync(screen, await AMeasuredOutcomeAsync(), office.Officer);

        Assert.Equal("decimal", Screen.Field(dialog, "Value (points)").QuerySelector("input")!.GetAttribute("inputmode"));
        Assert.Equal("date", Screen.Field(dialog, "Day").QuerySelector("input")!.GetAttribute("type"));
    }

    private static async Task FillAsync(IRenderedComponent<MudDialogProvider> dialog)
    {
        await TypeAsync(dialog, "Value (points)", "62.5");
        await TypeAsync(dialog, "Source", "Monthly report");
    }

    private static Task TypeAsync(IRenderedComponent<MudDialogProvider> dialog, string label, string text) =>
        Screen.Field(dialog, label).QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = text });

    private async Task<IRenderedComponent<MudDialogProvider>> OpenAsync(Screen screen, OutcomeId outcome, PersonId person)
    {
        var measure = (await office.As(person).AskAsync(new GetOutcome(outcome)).ValueAsync()).Measures.Single(m => m.IsLead);
        return await screen.OpenAsync(new DialogParameters<RecordObservationDialog> { { d => d.Measure, measure } });
    }

    private async Task<OutcomeId> AMeasuredOutcomeAsync()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AMeasureAsync(outcome);
        return outcome;
    }
}
