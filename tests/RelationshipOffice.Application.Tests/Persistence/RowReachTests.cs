using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes.Rollups;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Application.Tests.Partners;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>The second wall: what a query of the office forgets to narrow, the database narrows (F-09).</summary>
public sealed class RowReachTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_that_forgot_its_reach_finds_the_charters_of_its_party_and_no_others()
    {
        var (own, other) = (await office.AConvergingCharterAsync(), await office.AConvergingCharterAsync());
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        db.Reach = $"/{own.Sides[0].Partner.Value}/";

        Assert.Equal([own.Id], await db.Charters.Select(c => c.Id).ToListAsync(Ct));
        Assert.Equal([own.Id], await db.Statements.Select(s => s.Charter).Distinct().ToListAsync(Ct));
        Assert.Equal([own.Id.Value], await db.Activity.Where(a => a.SubjectKind == SubjectKind.Charter).Select(a => a.SubjectId).Distinct().ToListAsync(Ct));
        Assert.Equal(0, await db.Charters.Where(c => c.Id == other.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.Title, "Taken"), Ct));

        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        Assert.Equal([own.Id], await db.Charters.Select(c => c.Id).ToListAsync(Ct));
        db.Statements.Add(await AStatementOfAsync(other.Id));
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    [Fact]
    public async Task A_query_that_forgot_its_reach_finds_the_partners_that_its_own_meets_and_no_others()
    {
        var (own, other) = (await office.AConvergingCharterAsync(), await office.AConvergingCharterAsync());
        var (me, them, stranger) = (own.Sides[0].Partner, own.Sides[1].Partner, other.Sides[0].Partner);
        var owner = await office.APartnerAsync();
        var door = office.As(office.Officer);
        await door.SendAsync(APartner.StakeOf(await office.SeenAsync(me), owner)).ValueAsync();
        await door.SendAsync(APartner.StakeOf(await office.SeenAsync(them), stranger)).ValueAsync();
        await door.SendAsync(APartner.RevenueShare(me, them)).ValueAsync();
        await door.SendAsync(APartner.RevenueShare(them, stranger)).ValueAsync();
        await door.SendAsync(APartner.Rated(await office.SeenAsync(them))).ValueAsync();
        await door.SendAsync(APartner.Rated(await office.SeenAsync(stranger))).ValueAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        db.Reach = $"/{me.Value}/";

        Assert.Equal(InOrder(me, them, owner), InOrder(await db.Partners.Select(p => p.Id).ToArrayAsync(Ct)));
        Assert.Equal([them], await db.Partners.Where(p => p.Capabilities.Any()).Select(p => p.Id).ToListAsync(Ct));
        Assert.Equal([owner], await db.Partners.SelectMany(p => p.Stakes).Select(s => s.Owner).ToListAsync(Ct));
        Assert.Equal([them], await db.RelationFacts.Select(f => f.Counterpart).ToListAsync(Ct));
        Assert.DoesNotContain(stranger.Value, await db.Activity.Where(a => a.SubjectKind == SubjectKind.Partner).Select(a => a.SubjectId).ToListAsync(Ct));
        Assert.Equal(0, await db.Partners.Where(p => p.Id == stranger).ExecuteUpdateAsync(p => p.SetProperty(x => x.Name, "Taken"), Ct));
    }

    [Fact]
    public async Task A_query_that_forgot_its_reach_finds_the_outcomes_to_which_its_charters_contribute_and_no_others()
    {
        var (own, other, partner) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync(), await office.APartnerAsync());
        await office.AShareAsync(own, 40, 75, partner);
        await office.AShareAsync(other, 40, 75, await office.APartnerAsync());
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        db.Reach = $"/{partner.Value}/";

        Assert.Equal([own], await db.Outcomes.Select(o => o.Id).ToListAsync(Ct));
        Assert.Equal([own], await db.Outcomes.Where(o => o.Contributions.Any()).Select(o => o.Id).ToListAsync(Ct));
        var measure = await db.Measures.SingleAsync(Ct);
        Assert.Equal(own, measure.Outcome);
        Assert.Equal([measure.Id], await db.Observations.Select(o => o.Measure).ToListAsync(Ct));
        Assert.Equal([measure.Id], await db.Set<MeasureRollup>().Select(r => r.Measure).ToListAsync(Ct));
        Assert.Equal([own.Value], await db.Activity.Where(a => a.SubjectKind == SubjectKind.Outcome).Select(a => a.SubjectId).Distinct().ToListAsync(Ct));
        Assert.Equal(0, await db.Observations.Where(o => o.Outcome == other).ExecuteDeleteAsync(Ct));
    }

    [Fact]
    public async Task Who_reads_past_the_wall_is_behind_it_again_afterwards_in_a_transaction_too()
    {
        var partner = (await office.AConvergingCharterAsync()).Sides[0].Partner;
        await office.AConvergingCharterAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        db.Reach = $"/{partner.Value}/";

        await LookAsync();
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        await LookAsync();

        async Task LookAsync()
        {
            Assert.Equal(1, await db.Charters.CountAsync(Ct));
            using (db.PastTheWall())
            {
                Assert.True(await db.Charters.CountAsync(Ct) > 1);
            }

            Assert.Equal(1, await db.Charters.CountAsync(Ct));
        }
    }

    [Fact]
    public async Task A_session_that_names_no_reach_sees_no_charter_and_the_pool_remembers_none()
    {
        await office.AConvergingCharterAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        Assert.True(await db.Charters.AnyAsync(Ct));

        db.Reach = "";

        Assert.False(await db.Charters.AnyAsync(Ct));
        Assert.Equal("0 0 0 0", await ScalarAsync(
            "select concat_ws(' ', (select count(*) from charters), (select count(*) from charter_statements), (select count(*) from partners), (select count(*) from outcomes))"));
    }

    [Fact]
    public async Task A_session_that_goes_back_to_the_pool_keeps_nothing_though_it_is_not_reset()
    {
        var charter = await office.AConvergingCharterAsync();
        await office.As(charter.Sides[0].Manager).AskAsync(new GetCharter(charter.Id), Ct).ValueAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(new WriteStatement { Charter = charter.Id, Section = Section.Principles, Text = "Not mine." }, Ct).RefusedAsync(OfficeErrors.Forbidden);
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        await using (await db.Database.BeginTransactionAsync(Ct))
        {
            db.Ahead.Lock("left behind", 9);
            await db.People.AnyAsync(Ct);
        }

        var pool = db.Database.GetConnectionString()!;
        Assert.True(new NpgsqlConnectionStringBuilder(pool).NoResetOnClose);
        var sessions = Enumerable.Range(0, 8).Select(_ => new NpgsqlConnection(pool)).ToList();
        foreach (var session in sessions)
        {
            await session.OpenAsync(Ct);
            await using var ask = new NpgsqlCommand(
                """
                select concat_ws(' ', current_setting('role'), nullif(current_setting('office.reach', true), ''),
                    (select string_agg(locktype, ' ') from pg_locks where pid = pg_backend_pid() and locktype = 'advisory'), (select count(*) from pg_listening_channels()))
                """, session);
            Assert.Equal($"{AppRole.Name} 0", await ask.ExecuteScalarAsync(Ct));
        }

        foreach (var session in sessions)
        {
            await session.DisposeAsync();
        }
    }

    [Fact]
    public async Task For_whoever_sees_everything_no_row_is_looked_at_twice()
    {
        // The planner reckons with all rows only where there is no condition left.
        Assert.DoesNotContain("Filter", await PlanAsync(AppRole.Whole), StringComparison.Ordinal);
        Assert.Contains("Filter", await PlanAsync(AppRole.Name), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_table_that_hangs_on_a_charter_is_behind_the_wall()
    {
        var open = await ScalarAsync(
            """
            with recursive hung as (
                select attrelid as id from pg_attribute where attname in ('charter', 'charter_id') and attrelid in (select oid from pg_class where relkind = 'r')
                union select 'charters'::regclass::oid
                union select k.conrelid from pg_constraint k join hung h on k.confrelid = h.id where k.contype = 'f' and k.confdeltype = 'c')
            select string_agg(id::regclass::text, ' ' order by id::regclass::text) from hung join pg_class c on c.oid = hung.id where not c.relrowsecurity
            """);

        Assert.Equal(DBNull.Value, open);
    }

    [Fact]
    public async Task Of_a_charter_the_office_shows_its_parties_all_that_it_showed_before()
    {
        var charter = await office.AConvergingCharterAsync();

        var officer = await office.As(office.Officer).AskAsync(new GetCharter(charter.Id), Ct).ValueAsync();
        var manager = await office.As(charter.Sides[0].Manager).AskAsync(new GetCharter(charter.Id), Ct).ValueAsync();

        Assert.Equal(officer.Statements.Select(s => s.Id), manager.Statements.Select(s => s.Id));
        Assert.Equal(officer.Parties.Select(p => p.Partner), manager.Parties.Select(p => p.Partner));
        Assert.Equal(officer.Domains.Count, manager.Domains.Count);
    }

    private static PartnerId[] InOrder(params PartnerId[] partners) => [.. partners.OrderBy(p => p.Value)];

    private async Task<Statement> AStatementOfAsync(CharterId charter)
    {
        await using var owner = office.Database();
        return await owner.Statements.AsNoTracking().FirstAsync(s => s.Charter == charter, Ct);
    }

    private async Task<string> PlanAsync(string role) =>
        (string)(await ScalarAsync($"set role {role}; set enable_indexscan = off; set enable_bitmapscan = off; explain (format json) select * from charters"))!;

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(AppRole.Look(office.Connection).Connection);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync(Ct);
    }
}
