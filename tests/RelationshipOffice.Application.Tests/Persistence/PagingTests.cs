using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>A page of a list and how many there are, in one statement and counted no further than anybody reads.</summary>
public sealed class PagingTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Of_very_many_it_is_told_that_they_are_more_than_were_counted_and_every_page_is_there()
    {
        await ManyAsync("Crowd", Slice.MostCounted + 60);

        var first = await FindAsync("crowd", new Slice(1, 50));
        var last = await FindAsync("crowd", new Slice(202, 50));
        var beyond = await FindAsync("crowd", new Slice(300, 50));

        Assert.Equal((50, Slice.MostCounted + 1, true), (first.Rows.Count, first.Total, first.IsUncounted));
        Assert.Equal((10, true), (last.Rows.Count, last.IsUncounted));
        Assert.Equal((0, true), (beyond.Rows.Count, beyond.IsUncounted));
    }

    [Fact]
    public async Task What_can_be_counted_is_counted_to_the_last()
    {
        await ManyAsync("Handful", 7);

        var pages = new[] { await FindAsync("handful", new Slice(1, 5)), await FindAsync("handful", new Slice(2, 5)), await FindAsync("handful", new Slice(3, 5)) };

        Assert.Equal([(5, 7, false), (2, 7, false), (0, 7, false)], pages.Select(p => (p.Rows.Count, p.Total, p.IsUncounted)));
        Assert.Equal((0, 0), await FindAsync("nobody at all", new Slice(1, 5)) is var none ? (none.Rows.Count, none.Total) : default);
    }

    [Fact]
    public async Task Counting_ends_where_enough_is_counted_and_sorts_nothing()
    {
        await using var db = office.Database();
        await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);

        var counting = string.Join('\n', await PlanOfAsync(db, Paging.Countable(db.Partners).Select(p => p.Id)));

        Assert.Contains("Limit", counting, StringComparison.Ordinal);
        Assert.DoesNotContain("Sort", counting, StringComparison.Ordinal);
    }

    private static async Task<List<string>> PlanOfAsync<T>(DbContext db, IQueryable<T> rows)
    {
        List<string> plan = [];
        await using var command = rows.CreateDbCommand();
        command.CommandText = "explain " + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            plan.Add(reader.GetString(0));
        }

        return plan;
    }

    private Task<Page<PartnerRow>> FindAsync(string search, Slice slice) =>
        office.As(office.Officer).AskAsync(new FindPartners { Search = search, Slice = slice }).ValueAsync();

    private async Task ManyAsync(string name, int many) => await office.CrowdAsync("partners", (await office.APartnerAsync()).Value, many, name, "name");
}
