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
        { "Today, officer", TodayOfAnOfficer, 42 },
        { "Today, partner manager", TodayOfAManager, 24 },
        { "Partners, officer", List, 82 },
        { "Partners by a common word", Search, 51 },
        { "Partners by a whole name", Search, 44 },
        { "Partners, partner manager", List, 68 },
        { "Partner", Partner, 71 },
        { "Charters, officer", List, 107 },
        { "Charters, partner manager", List, 39 },
        { "Charter", Charter, 50 },
        { "Outcomes", List, 47 },
        { "Outcome", Charter, 210 },
        { "Executive page", Dashboard, 52 },
        { "Quarterly pack", Dashboard, 136 },
        { "Alarms", Dashboard, 37 },
        { "If one left", Dashboard, 33 },
        { "Flow of contributions", Dashboard, 115 },
        { "Scorecard", Dashboard, 104 },
        { "Network of partners", Dashboard, 289 },
        { "Measures, partner manager", List, 40 },
        { "Activity", List, 32 },
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
