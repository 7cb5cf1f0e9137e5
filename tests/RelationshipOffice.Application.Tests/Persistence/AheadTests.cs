using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>What is said ahead goes with the next statement, and holds as if it had been sent alone (ADR 28).</summary>
public sealed class AheadTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Name = "a lock of this test";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_lock_goes_with_the_statement_behind_it_and_is_held_until_the_commit()
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);

        Assert.Equal(1, await Statements.CountAsync(async () =>
        {
            db.Ahead.Lock(Name, 7);
            await db.People.AnyAsync(Ct);
        }));

        Assert.False(await IsFreeAsync());
        await transaction.CommitAsync(Ct);
        Assert.True(await IsFreeAsync());
    }

    [Fact]
    public async Task Who_waited_for_the_lock_sees_what_its_holder_committed()
    {
        var partner = await office.APartnerAsync();
        await using var first = office.Database();
        await using var second = office.Database();
        await using var holds = await first.Database.BeginTransactionAsync(Ct);
        await using var waits = await second.Database.BeginTransactionAsync(Ct);
        first.Ahead.Lock(Name, 8);
        await first.Partners.Where(p => p.Id == partner).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "Renamed meanwhile"), Ct);

        second.Ahead.Lock(Name, 8);
        var reading = second.Partners.Where(p => p.Id == partner).Select(p => p.Name).SingleAsync(Ct);
        await WaitingAsync();
        await holds.CommitAsync(Ct);

        Assert.Equal("Renamed meanwhile", await reading);
    }

    [Fact]
    public async Task A_save_counts_its_own_rows_whatever_was_said_ahead()
    {
        var (one, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);

        // What is deleted answers no row: it is counted by its place among the statements.
        db.Remove(await db.Partners.SingleAsync(p => p.Id == one, Ct));
        db.Ahead.Say($"select 1 from generate_series(1, {3})");
        Assert.Equal(1, await db.SaveChangesAsync(Ct));

        db.Remove(await db.Partners.SingleAsync(p => p.Id == other, Ct));
        await db.Partners.Where(p => p.Id == other).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "By another"), Ct);
        db.Ahead.Say($"select {1}");
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task What_is_left_is_said_before_the_commit_and_never_without_one()
    {
        await using var listening = new NpgsqlConnection(office.Connection);
        await listening.OpenAsync(Ct);
        var heard = new List<string>();
        listening.Notification += (_, told) => heard.Add(told.Payload);
        await using (var listen = new NpgsqlCommand("listen ahead_test", listening))
        {
            await listen.ExecuteNonQueryAsync(Ct);
        }

        await TellAsync("taken back", commits: false);
        await TellAsync("kept", commits: true);

        Assert.True(await listening.WaitAsync(TimeSpan.FromSeconds(30), Ct));
        Assert.Equal(["kept"], heard);
    }

    [Fact]
    public async Task A_statement_of_a_charter_and_an_observation_go_to_the_database_as_often_as_something_has_to_be_known()
    {
        var charter = await office.ACharterAsync();
        var door = office.As(office.Officer);
        var measure = await office.AMeasureAsync(await office.AnOutcomeAsync());
        Task WriteAsync() => door.SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Principles, Text = "One." }).ValueAsync();
        Task RecordAsync() => office.SeenAsync(measure, 12);
        await WriteAsync();
        await RecordAsync();

        // Who acts; whether it was done before; the charter, its domains and parties; the last place; where its chain ends; the save.
        Assert.Equal(8, await Statements.CountAsync(WriteAsync));
        // Who acts; done before; the measure; where the chain ends; the save; the days that count; the rollup. A commit is not counted.
        Assert.Equal(7, await Statements.CountAsync(RecordAsync));
    }

    private async Task TellAsync(string what, bool commits)
    {
        await using var db = office.Database();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await db.People.AnyAsync(Ct);
        db.Ahead.Say($"select pg_notify('ahead_test', {what})");
        if (commits)
        {
            await transaction.CommitAsync(Ct);
        }
    }

    private async Task<bool> IsFreeAsync()
    {
        await using var db = office.Database();
        return await db.Database.SqlQuery<bool>($"select pg_try_advisory_xact_lock(hashtextextended({Name}, 7)) as \"Value\"").SingleAsync(Ct);
    }

    private async Task WaitingAsync()
    {
        await using var db = office.Database();
        while (!await db.Database.SqlQuery<bool>(
            $"select exists (select from pg_locks where not granted and locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())) as \"Value\"").SingleAsync(Ct))
        {
            await Task.Delay(20, Ct);
        }
    }
}
