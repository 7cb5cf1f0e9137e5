using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>Words in the middle of a name are found without reading all names, where the database can do that (ADR 30).</summary>
public sealed class SearchIndexesTests(OfficeFixture office) : IClassFixture<OfficeFixture>, IAsyncLifetime
{
    private const int Many = 12000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var db = office.Database();
        if (await db.Partners.CountAsync(Ct) < Many)
        {
            await office.CrowdAsync("partners", (await office.APartnerAsync("Plain")).Value, Many, "Plain", "name", "legal_name");
        }

        if (await db.Charters.CountAsync(Ct) < Many)
        {
            var charter = (await office.ACharterAsync(await office.APartnerAsync("Kestrel & Daughters"), await office.APartnerAsync("Second side"))).Id;
            await office.CrowdAsync("charters", charter.Value, Many, "Plain", "code", "title");
            await db.Database.ExecuteSqlRawAsync("analyze partners, charters, charter_parties", Ct);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Partners_are_found_by_the_indexes_of_both_their_names() =>
        await FindsByAsync(["ix_partners_name_words", "ix_partners_legal_name_words"], async by => (await by.AskAsync(new FindPartners { Search = "estrel & Daugh" }).ValueAsync()).Total);

    [Fact]
    public async Task Charters_are_found_by_the_indexes_of_what_they_say() =>
        await FindsByAsync(
            ["ix_charters_code_words", "ix_charters_title_words", "ix_charters_purpose_words"],
            async by => (await by.AskAsync(new FindCharters(new Slice(1, 5), "estrel & Daugh")).ValueAsync()).Total);

    [Fact]
    public async Task Without_the_extension_a_search_finds_the_same_and_the_next_migrate_makes_it_again()
    {
        await ExecuteAsync("drop extension pg_trgm cascade");
        Assert.Equal(0, await IndexesAsync());
        Assert.Equal(1, (await office.As(office.Officer).AskAsync(new FindPartners { Search = "ain 3722" }).ValueAsync()).Total);
        Assert.Equal(1, (await office.As(office.Officer).AskAsync(new FindCharters(new Slice(1, 5), "ain 3722")).ValueAsync()).Total);

        var schema = new Schema(new OfficeOptions { Database = office.Connection });
        Assert.Contains("no extension pg_trgm", await schema.ReadSearchAsync(Ct), StringComparison.Ordinal);
        await schema.MigrateAsync(Ct);
        Assert.Equal(5, await IndexesAsync());
        Assert.Contains("its own indexes", await schema.ReadSearchAsync(Ct), StringComparison.Ordinal);
    }

    // A session that ends has told what it used.
    private async Task FindsByAsync(string[] indexes, Func<Pipeline.Office, Task<int>> find)
    {
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = new NpgsqlConnectionStringBuilder(office.Connection) { Pooling = false }.ConnectionString });
        await using var host = services.BuildServiceProvider();
        var before = await UsedAsync(indexes);

        await using var scope = host.CreateAsyncScope();
        Assert.Equal(1, await find(scope.ServiceProvider.GetRequiredService<Pipeline.Office>().As(office.Officer)));

        for (var tries = 0; tries < 100 && (await UsedAsync(indexes)).Zip(before).Any(u => u.First == u.Second); tries++)
        {
            await Task.Delay(100, Ct);
        }

        Assert.All((await UsedAsync(indexes)).Zip(before, indexes), u => Assert.True(u.First > u.Second, u.Third + " was not used"));
    }

    private async Task<List<long>> UsedAsync(string[] indexes)
    {
        await using var db = office.Database();
        return await db.Database.SqlQuery<long>(
            $"select coalesce(u.idx_scan, -1) as \"Value\" from unnest({indexes}) with ordinality i(name, place) left join pg_stat_user_indexes u on u.indexrelname = i.name order by i.place").ToListAsync(Ct);
    }

    private async Task<int> IndexesAsync()
    {
        await using var db = office.Database();
        return await db.Database.SqlQuery<int>($"select count(*)::int as \"Value\" from pg_indexes where indexname like 'ix%words'").SingleAsync(Ct);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var db = office.Database();
        await db.Database.ExecuteSqlRawAsync(sql, Ct);
    }
}
