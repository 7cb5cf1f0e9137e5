using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Web.Collaboration.Calendar;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Collaboration;

public sealed class CalendarPageTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Application.Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_calendar_that_somebody_else_kept_meanwhile_can_be_looked_at_and_tried_again()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen);
        await page.InvokeAsync(() => Day(page, DayOfWeek.Friday).ChangeAsync(new ChangeEventArgs { Value = true }));
        var seen = await Door.AskAsync(new GetCalendar()).ValueAsync();
        await Door.SendAsync(new KeepCalendar { Version = seen.Version, Weekend = [DayOfWeek.Sunday] }).ValueAsync();

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        page.WaitForAssertion(() => Assert.Contains("What you typed is still here.", page.Find(".office-conflict").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find(".office-conflict a[target=_blank]"));
        await page.InvokeAsync(() => page.Find(".office-conflict button").ClickAsync());
        Assert.Equal(
            [DayOfWeek.Sunday, DayOfWeek.Friday, DayOfWeek.Saturday], (await Door.AskAsync(new GetCalendar()).ValueAsync()).Weekend);
    }

    [Fact]
    public async Task What_is_wrong_with_a_group_of_check_boxes_stands_under_it_and_is_read_out_with_it()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen);
        foreach (var day in new[] { DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday })
        {
            await page.InvokeAsync(() => Day(page, day).ChangeAsync(new ChangeEventArgs { Value = true }));
        }

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        var group = page.Find("fieldset.office-checks");
        Assert.NotNull(group.GetAttribute("data-faulty"));
        Assert.Equal(page.Find(".office-refusals li").TextContent, page.Find($"[id='{group.GetAttribute("aria-describedby")}']").TextContent);
    }

    [Fact]
    public async Task A_holiday_without_a_day_is_refused_at_its_own_line()
    {
        await using var screen = new Screen(office, office.Officer);
        var page = Show(screen);
        await page.InvokeAsync(() => page.FindAll("button").Single(b => b.TextContent.Contains("Add a holiday", StringComparison.Ordinal)).ClickAsync());
        await page.InvokeAsync(() => Screen.Field(page, "Name").QuerySelector("input")!.ChangeAsync(new ChangeEventArgs { Value = "Founders' day" }));

        await page.InvokeAsync(() => page.Find("form").SubmitAsync());

        Assert.Contains("Each holiday needs its day.", Screen.Field(page, "Day").TextContent, StringComparison.Ordinal);
    }

    private static IRenderedComponent<CalendarPage> Show(Screen screen)
    {
        var page = screen.Render<CalendarPage>();
        page.WaitForElement("form", TimeSpan.FromSeconds(20));
        return page;
    }

    private static IElement Day(IRenderedComponent<CalendarPage> page, DayOfWeek day) => page.FindAll("fieldset.office-checks label")
        .Single(l => l.TextContent.Contains(day.ToString(), StringComparison.Ordinal)).QuerySelector("input")!;
}
