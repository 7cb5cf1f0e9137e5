using System.Net;
using RelationshipOffice.EndToEnd.Tests.Access;

namespace RelationshipOffice.Web.Tests.Access;

/// <summary>What a page and a click may cost, whatever the clock says: statements, and bytes before compression.</summary>
public sealed class PageBudgetsTests(MeasuredOffice office) : IClassFixture<MeasuredOffice>
{
    private const int List = 3, Partner = 9, Charter = 11, Dashboard = 5, Search = 2;

    // Over their budget today, and never to be further over it: a question for each thing that may wait.
    private const int TodayOfAnOfficer = 28, TodayOfAManager = 19;

    /// <summary>Each page with its statements and its kilobytes: half as many again as it has, which one that doubled is over.</summary>
    public static TheoryData<string, int, int> Budgets { get; } = new()
    {
        { "Today, officer", TodayOfAnOfficer, 53 },
        { "Today, partner manager", TodayOfAManager, 27 },
        { "Partners, officer", List, 91 },
        { "Partners by a common word", Search, 56 },
        { "Partners by a whole name", Search, 48 },
        { "Partners, partner manager", List, 75 },
        { "Partner", Partner, 79 },
        { "Charters, officer", List, 137 },
        { "Charters, partner manager", List, 47 },
        { "Charter", Charter, 65 },
        { "Outcomes", List, 49 },
        { "Outcome", Charter, 210 },
        { "Executive page", Dashboard, 55 },
        { "Quarterly pack", Dashboard, 148 },
        { "Alarms", Dashboard, 38 },
        { "If one left", Dashboard, 38 },
        { "Flow of contributions", Dashboard, 123 },
        { "Scorecard", Dashboard, 116 },
        { "Network of partners", Dashboard, 300 },
        { "Measures, partner manager", List, 45 },
        { "Activity", List, 34 },
    };

    [Theory]
    [MemberData(nameof(Budgets))]
    public async Task A_page_stays_within_its_statements_and_bytes(string name, int statements, int kilobytes)
    {
        var page = office.Pages.Single(p => p.Name == name);
        using var guest = new PlainClient(office.Address);
        Assert.Equal(HttpStatusCode.Redirect, (await guest.PostFromAsync("/account/sign-in", $"/account/demo/{page.Who}")).StatusCode);
        // The first visit fills what is kept.
        await guest.GetAsync(page.Path);

        var asked = await AskedFor.PageAsync(guest, page.Path);

        Assert.True(asked.Statements.Count <= statements, $"{name}: {asked.Statements.Count} statements, where {statements} are the most:\n{string.Join("\n\n", asked.Statements)}");
        Assert.True(asked.Bytes <= kilobytes * 1024, $"{name}: {asked.Bytes / 1024.0:0.0} KB, where {kilobytes} are the most.");
    }

    [Fact]
    public void Each_page_that_is_measured_has_a_budget() =>
        Assert.Equal(office.Pages.Select(p => p.Name).Order(), Budgets.Select(b => b.Data.Item1).Order());
}
