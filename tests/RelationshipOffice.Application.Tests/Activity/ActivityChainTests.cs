using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;

namespace RelationshipOffice.Application.Tests.Activity;

public sealed class ActivityChainTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task Thirty_two_writers_at_once_leave_one_unbroken_chain()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);

        await Task.WhenAll(Enumerable.Range(1, 32).Select(value => office.SeenAsync(measure, value)));

        await using var db = office.Database();
        var sequences = await db.Activity.Where(a => a.SubjectId == outcome.Value).OrderBy(a => a.Id).Select(a => a.Sequence).ToListAsync();
        Assert.Equal(Enumerable.Range(1, sequences.Count), sequences.Order());
        Assert.True(sequences.Count >= 34);
        Assert.DoesNotContain(await BrokenAsync(), sentence => sentence.Contains(outcome.Value.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("update activity set content = replace(content::text, '1', '2')::json where subject_id = {0} and sequence = 3", "entry 3 (")]
    [InlineData("update activity set actor_id = gen_random_uuid() where subject_id = {0} and sequence = 2", "entry 2 (")]
    [InlineData("update activity set moment = moment - interval '1 day' where subject_id = {0} and sequence = 3", "entry 3 (")]
    [InlineData("delete from activity where subject_id = {0} and sequence = 2", "entry 2 is missing before entry 3")]
    [InlineData("delete from activity where subject_id = {0} and sequence = 1", "entry 1 is missing before entry 2")]
    public async Task An_entry_that_was_touched_is_named(string sql, string said)
    {
        var outcome = await office.AnOutcomeAsync();
        await office.SeenAsync(await office.AMeasureAsync(outcome), 11);

        await using var db = office.Database();
        // Whoever owns the database can switch the guard off; the chain must still tell.
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync("set session_replication_role = replica");
        Assert.Equal(1, await db.Database.ExecuteSqlRawAsync(sql, outcome.Value));

        var broken = Assert.Single(await BrokenAsync(), sentence => sentence.Contains(outcome.Value.ToString(), StringComparison.Ordinal));
        Assert.Contains(said, broken, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> BrokenAsync() =>
        (await new ActivityCheck(new OfficeOptions { Database = office.Connection }).RunAsync(TestContext.Current.CancellationToken)).Broken;
}
