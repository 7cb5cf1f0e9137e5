using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>The role under which the office works: whatever somebody makes it say, the database does not let it touch evidence.</summary>
public sealed class AppRoleTests(OfficeFixture office, TemplateDatabase template) : IClassFixture<OfficeFixture>
{
    // Every table that is only added to. A new one stands here, or nobody noticed that it can be changed.
    private static readonly string[] Sealed =
    [
        "activity", "charter_round_records", "charter_signatures", "governance_thresholds", "judgement_findings", "judgements", "library_editions",
        "office_template_editions", "taken_documents",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_office_works_as_its_own_role_also_after_a_connection_went_back_to_the_pool()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(AppRole.Whole, await RoleAsync(office.Services));
            Assert.Equal(AppRole.Name, await RoleAsync(office.Services, reach: ""));
        }
    }

    [Fact]
    public async Task The_roles_own_nothing_make_nothing_and_enter_by_no_password()
    {
        const string both = $"('{AppRole.Name}', '{AppRole.Whole}')";
        Assert.Equal(0, await AsOwnerAsync($"select count(*) from pg_class where relowner in (select oid from pg_roles where rolname in {both})"));
        Assert.Equal(2, await AsOwnerAsync($"select count(*) from pg_roles where rolname in {both} and not (rolcanlogin or rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolinherit)"));
        await RefusedAsync("create table mine (id int)");
        await RefusedAsync("alter table activity disable trigger all");
        await RefusedAsync("drop trigger tr_activity_sealed on activity");
        await RefusedAsync("alter table charters add column mine int");
        await RefusedAsync("insert into \"__EFMigrationsHistory\" values ('29991231000000_Future', '10.0.0')");
    }

    [Fact]
    public async Task What_is_sealed_it_neither_changes_nor_removes()
    {
        var columns = Sealed.ToDictionary(t => t, t => $"(select column_name from information_schema.columns where table_name = '{t}' and is_identity = 'NO' and is_generated = 'NEVER' order by ordinal_position limit 1)");
        foreach (var table in Sealed)
        {
            var column = (string)(await ScalarAsync(office.Connection, "select " + columns[table]))!;
            await RefusedAsync($"update {table} set {column} = {column}");
            await RefusedAsync($"delete from {table}");
            await RefusedAsync($"truncate {table}");
        }
    }

    [Fact]
    public async Task Those_are_all_the_tables_that_are_sealed() => Assert.Equal(
        string.Join(',', Sealed.Order()),
        await ScalarAsync(office.Connection, "select string_agg(distinct g.tgrelid::regclass::text, ',') from pg_trigger g join pg_proc p on p.oid = g.tgfoid where p.proname = 'refuse_change_of_evidence' and g.tgtype & 16 > 0"));

    [Theory]
    [InlineData("update charter_versions set content = content")]
    [InlineData("update charter_versions set number = number")]
    [InlineData("delete from charter_versions")]
    [InlineData("truncate charter_versions cascade")]
    [InlineData("update signature_delegations set reason = reason")]
    [InlineData("delete from signature_delegations")]
    public Task Of_a_version_and_a_delegation_only_their_fate_is_added(string sql) => RefusedAsync(sql);

    [Fact]
    public async Task A_database_user_who_may_make_no_roles_keeps_an_office_all_the_same_and_is_told()
    {
        var name = $"office_limited_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create role {name} login password '{name}' nosuperuser nocreaterole nocreatedb");
        await ExecuteAsync($"create database {name} owner {name}");
        var limited = new NpgsqlConnectionStringBuilder(office.Connection) { Database = name, Username = name, Password = name, Pooling = false }.ConnectionString;
        try
        {
            var schema = new Schema(new OfficeOptions { Database = limited });
            Assert.NotEmpty(await schema.MigrateAsync(Ct));
            Assert.Contains("with all rights of its database user", schema.ReadRole(), StringComparison.Ordinal);

            var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
            services.AddOffice(new OfficeOptions { Database = limited });
            await using var small = services.BuildServiceProvider();
            Assert.Equal(name, await RoleAsync(small));

            // Whoever may make roles lends this one, and from then on the office works under it.
            await ExecuteAsync($"grant {AppRole.Name} to {name}");
            await schema.MigrateAsync(Ct);
            Assert.Contains(AppRole.Name + ", which owns nothing", schema.ReadRole(), StringComparison.Ordinal);
        }
        finally
        {
            await template.DropAsync(limited);
            await ExecuteAsync($"drop role {name}");
        }
    }

    [Fact]
    public async Task For_a_user_who_is_but_a_member_nothing_leads_back_to_more()
    {
        var name = $"office_web_{Guid.CreateVersion7():N}";
        await ExecuteAsync($"create role {name} login password '{name}'; grant {AppRole.Name} to {name}");
        try
        {
            var (connection, whyNot) = AppRole.Look(new NpgsqlConnectionStringBuilder(office.Connection) { Username = name, Password = name, Pooling = false }.ConnectionString);
            Assert.Null(whyNot);
            Assert.Equal(AppRole.Name, await ScalarAsync(connection, "select current_user::text"));
            Assert.Equal(AppRole.Whole, await ScalarAsync(connection, $"set role {AppRole.Whole}; select current_user::text"));

            var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(connection, "set role none; delete from activity"));

            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
        finally
        {
            await ExecuteAsync($"drop role {name}");
        }
    }

    [Fact]
    public async Task Nothing_but_the_role_differs_from_what_was_given()
    {
        var given = new NpgsqlConnectionStringBuilder(office.Connection) { Options = "-c statement_timeout=7000" };

        var (connection, whyNot) = AppRole.Look(given.ConnectionString);

        Assert.Null(whyNot);
        Assert.Equal("7s", await ScalarAsync(connection, "show statement_timeout"));
        Assert.Equal(AppRole.Name, await ScalarAsync(connection, "select current_user::text"));
    }

    private static async Task<string?> RoleAsync(IServiceProvider services, string reach = RowReach.Everything)
    {
        await using var db = await services.GetRequiredService<IDbContextFactory<OfficeDbContext>>().CreateDbContextAsync(Ct);
        db.Reach = reach;
        return await db.Database.SqlQuery<string>($"select current_user::text as \"Value\"").SingleAsync(Ct);
    }

    private async Task RefusedAsync(string sql)
    {
        var (connection, _) = AppRole.Look(office.Connection);
        foreach (var taken in new[] { "", $"set role {AppRole.Whole}; " })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(connection, taken + sql));

            // By right, before any trigger is asked.
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }
    }

    private async Task<long> AsOwnerAsync(string sql) => (long)(await ScalarAsync(office.Connection, sql))!;

    private Task ExecuteAsync(string sql) => ScalarAsync(office.Connection, sql);

    private static async Task<object?> ScalarAsync(string connection, string sql)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(sql, database);
        return await command.ExecuteScalarAsync(Ct);
    }
}
