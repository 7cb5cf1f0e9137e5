using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class RollupTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Kept_at_each_step_they_equal_what_is_computed_anew(int seed)
    {
        var chance = new Random(seed);
        var outcome = await office.AnOutcomeAsync();
        MeasureId[] measures = [await office.AMeasureAsync(outcome), await office.AMeasureAsync(outcome)];

        for (var step = 0; step < 60; step++)
        {
            await StepAsync(chance, measures[chance.Next(2)]);
        }

        await using var db = office.Database();
        var kept = await db.Set<MeasureRollup>().AsNoTracking().Where(r => measures.Contains(r.Measure)).ToDictionaryAsync(r => r.Measure, r => r.Course, Ct);
        var computed = await db.ReadCoursesAsync(measures, DateOnly.MaxValue, Ct);
        Assert.Equal(2, kept.Count);
        Assert.All(measures, m => Assert.Equal(computed[m], kept[m]));
        Assert.NotNull(kept[measures[0]].Trend);
        Assert.Equal(0, await RollupsProved.RollUpAllAsync(db, Ct));
    }

    [Fact]
    public async Task Two_who_record_at_once_both_count()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => office.SeenAsync(measure, i, daysAgo: i)));

        await using var db = office.Database();
        Assert.Equal((await db.ReadCoursesAsync([measure], DateOnly.MaxValue, Ct))[measure], (await RollupAsync(db, measure)).Course);
    }

    [Fact]
    public async Task What_was_changed_beside_the_office_is_found_and_mended()
    {
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        await office.SeenAsync(measure, 10, daysAgo: 5);
        await office.SeenAsync(measure, 20);
        await using var db = office.Database();
        await db.Observations.Where(o => o.Measure == measure && o.Value == 20).ExecuteDeleteAsync(Ct);

        Assert.Equal(1, await RollupsProved.RollUpAllAsync(db, Ct));

        Assert.Equal(10, (await RollupAsync(db, measure)).LastValue);
        await db.Observations.Where(o => o.Measure == measure).ExecuteDeleteAsync(Ct);
        Assert.Equal(1, await RollupsProved.RollUpAllAsync(db, Ct));
        Assert.False(await db.Set<MeasureRollup>().AnyAsync(r => r.Measure == measure, Ct));
    }

    [Fact]
    public async Task A_list_of_outcomes_reads_no_observation()
    {
        await office.SeenAsync(await office.AMeasureAsync(await office.AnOutcomeAsync()), 50);
        await using var db = office.Database();
        // After a change those of the changed outcome are read once, for how it stood when the quarter ended. A transaction that ran
        // then and has ended since, in another test's database as well, makes the office look once more, and the test begin anew.
        for (var tries = 0; tries < 20; tries++)
        {
            var before = await OfficeState.ReadAsync(db, Ct);
            await office.Door().AskAsync(new GetOutcomeStandings()).ValueAsync();
            using var statements = new CountedStatements(office.Connection);
            await office.Door().AskAsync(new GetOutcomeStandings()).ValueAsync();
            var asked = statements.Texts.ToArray();
            var after = await OfficeState.ReadAsync(db, Ct);
            if (!asked.Any(text => text.Contains("observations", StringComparison.Ordinal)))
            {
                return;
            }

            Assert.False(after.Next == before.Next && after.Says(before), "Nothing had happened, and observations were read.");
        }

        Assert.Fail("Each time that the list was asked for, observations were read.");
    }

    private static Task<MeasureRollup> RollupAsync(OfficeDbContext db, MeasureId measure) =>
        db.Set<MeasureRollup>().AsNoTracking().SingleAsync(r => r.Measure == measure, Ct);

    // Mostly new values on any day, many on the same; sometimes a correction of one that still counts, also onto another day.
    private async Task StepAsync(Random chance, MeasureId measure)
    {
        var rows = (await office.Door().AskAsync(new FindObservations(measure, new Pipeline.Slice(1, 100))).ValueAsync()).Rows.Where(r => r.MayCorrect).ToList();
        if (rows.Count == 0 || chance.Next(4) > 0)
        {
            var seen = AnOutcome.Seen(measure, chance.Next(1000) / 10m, chance.Next(30));
            seen.IsVerified = chance.Next(3) == 0;
            await office.Door().SendAsync(seen).ValueAsync();
            return;
        }

        var old = rows[chance.Next(rows.Count)];
        await office.Door().SendAsync(new CorrectObservation
        {
            Observation = old.Id,
            Version = old.Version,
            Value = chance.Next(1000) / 10m,
            On = AnOutcome.Today.AddDays(-chance.Next(30)),
            Source = old.Source,
            Reason = "Counted again.",
        }).ValueAsync();
    }
}
