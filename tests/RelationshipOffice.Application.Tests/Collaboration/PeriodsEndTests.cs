using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Application.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class PeriodsEndTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task The_state_is_right_before_the_worker_came_and_the_worker_does_it_once()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Volume);
        var by = (await office.SeenAsync(decision)).AnswerBy;
        var door = office.As(office.Officer);

        office.Clock.Advance(TimeSpan.FromDays(by.DayNumber - DateOnly.FromDateTime(office.Clock.GetUtcNow().Date).DayNumber + 1));

        var seen = await office.SeenAsync(decision);
        Assert.Equal((DecisionState.InEffect, true), (seen.State, seen.Positions[1].IsSilentlyAcknowledged));
        Assert.Equal(decision, Assert.Single((await door.AskAsync(new FindDecisions(new Slice(1, 50), charter.Id, State: DecisionState.InEffect)).ValueAsync()).Rows).Id);
        Assert.Empty((await door.AskAsync(new FindDecisions(new Slice(1, 50), charter.Id, State: DecisionState.InComment)).ValueAsync()).Rows);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => office.PeriodsEndAsync()));

        var story = await door.AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 200))).ValueAsync();
        Assert.Single(story.Rows, r => r.What.Contains("is now in effect", StringComparison.Ordinal));
        Assert.Equal("The program", story.Rows.Single(r => r.What.Contains("is now in effect", StringComparison.Ordinal)).Actor);
    }

    [Fact]
    public async Task Of_two_offices_on_one_database_one_is_at_it_the_other_stands_aside_and_it_happens_once()
    {
        await using var other = AnotherOffice();
        var charter = await office.AnAgreedCharterAsync();
        await office.ProposedAsync(charter, DecisionDomain.Volume);
        List<PeriodsEnd> workers = [office.Services.GetRequiredService<PeriodsEnd>(), other.GetRequiredService<PeriodsEnd>()];
        List<Task<bool>> turns;
        await using (var held = await HoldActivityAsync())
        {
            office.Clock.Advance(TimeSpan.FromDays(30));
            turns = [.. workers.Select(w => w.TryRunAsync(TestContext.Current.CancellationToken))];
            await WaitingAsync(1);

            // Who is at it waits to write; the office's own worker, whose clock has moved too, may be the one.
            Assert.False(await await Task.WhenAny(turns));
        }

        await Task.WhenAll(turns);
        await office.PeriodsEndAsync();
        await other.GetRequiredService<PeriodsEnd>().EndPeriodsAsync();

        Assert.Single(await TookEffectAsync(charter));
    }

    [Fact]
    public async Task Were_two_offices_at_it_in_the_same_moment_it_would_happen_once()
    {
        await using var other = AnotherOffice();
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Volume);
        List<Task<Result<int>>> both;
        await using (var held = await HoldActivityAsync())
        {
            office.Clock.Advance(TimeSpan.FromDays(30));
            both =
            [
                .. new[] { office.Services, other }.Select(o => o.GetRequiredService<IServiceScopeFactory>()
                    .RunOneAsync(new ApplyDueDecisions { Charter = charter.Id }, TestContext.Current.CancellationToken)),
            ];
            await WaitingAsync(2);
        }

        Assert.All(await Task.WhenAll(both), answer => Assert.True(answer.IsDone));
        Assert.Equal(DecisionState.InEffect, (await office.SeenAsync(decision)).State);
        Assert.Single(await TookEffectAsync(charter));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_charter_at_which_the_worker_breaks_does_not_hold_up_another(int broken)
    {
        var decisions = new List<(CharterId Charter, DecisionId Decision)>();
        for (var i = 0; i < 2; i++)
        {
            var charter = await office.AnAgreedCharterAsync();
            decisions.Add((charter.Id, await office.ProposedAsync(charter, DecisionDomain.Volume)));
        }

        await using var db = office.Database();
        await db.Database.ExecuteSqlRawAsync("create or replace function break_down() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$");
        var trap =
            $"create trigger tr_break before insert on activity for each row when (new.subject_id = '{decisions[broken].Charter.Value}') execute function break_down()";
        await db.Database.ExecuteSqlRawAsync(trap);

        // The office's own worker sees the day come too: the trap stands before that day and until all is read.
        office.Clock.Advance(TimeSpan.FromDays(30));
        await office.PeriodsEndAsync();

        var stored = await db.Decisions.Where(d => d.Id == decisions[0].Decision || d.Id == decisions[1].Decision).ToDictionaryAsync(d => d.Id, d => d.State);
        await db.Database.ExecuteSqlRawAsync("drop trigger tr_break on activity");
        Assert.Equal(DecisionState.InEffect, stored[decisions[1 - broken].Decision]);
        Assert.NotEqual(DecisionState.InEffect, stored[decisions[broken].Decision]);
    }

    [Fact]
    public async Task A_late_consent_is_kept_counts_and_is_marked()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        office.Clock.Advance(TimeSpan.FromDays(30));
        Assert.True((await office.SeenAsync(decision)).Positions[1].IsOverdue);

        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();

        var seen = await office.SeenAsync(decision);
        Assert.Equal((DecisionState.InEffect, true), (seen.State, seen.Positions[1].IsLate));
    }

    private ServiceProvider AnotherOffice() => new ServiceCollection()
        .AddLogging()
        .AddScoped<IActorSource, Nobody>()
        .AddOffice(new OfficeOptions { Database = office.Connection })
        .AddSingleton<TimeProvider>(office.Clock)
        .BuildServiceProvider();

    // Whoever wants to write an entry waits until this is disposed of.
    private async Task<OfficeDbContext> HoldActivityAsync()
    {
        var db = office.Database();
        await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync("lock table activity in exclusive mode");
        return db;
    }

    private async Task WaitingAsync(int some)
    {
        await using var db = office.Database();
        while ((await db.Database.SqlQuery<int>($"select pid as \"Value\" from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'").ToListAsync()).Count < some)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<IReadOnlyList<ActivityRow>> TookEffectAsync(ACharter.Converging charter)
    {
        var story = await office.As(office.Officer).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 200))).ValueAsync();
        return [.. story.Rows.Where(r => r.What.Contains("is now in effect", StringComparison.Ordinal))];
    }
}

internal static class TimePasses
{
    /// <summary>Lets the worker take a turn; if another turn is under way, waits for one of its own.</summary>
    public static Task PeriodsEndAsync(this OfficeFixture office) => office.Services.GetRequiredService<PeriodsEnd>().EndPeriodsAsync();

    public static async Task EndPeriodsAsync(this PeriodsEnd worker)
    {
        for (var i = 0; i < 100 && !await worker.TryRunAsync(TestContext.Current.CancellationToken); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }
}
