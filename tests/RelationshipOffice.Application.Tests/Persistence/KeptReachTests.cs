using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Partners;

namespace RelationshipOffice.Application.Tests.Persistence;

/// <summary>
/// What a session may see is found once in a transaction that only reads (ADR 33). It is not kept past that transaction, nor for
/// another reach, nor once the transaction itself has written something that may change it.
/// </summary>
public sealed class KeptReachTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_found_once_in_a_transaction_that_only_reads()
    {
        var me = await office.APartnerAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = Behind(scope, me.Value);

        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        Assert.Equal(1, await db.Partners.CountAsync(Ct));
        await office.As(office.Officer).SendAsync(APartner.RevenueShare(me, await office.APartnerAsync())).ValueAsync();
        Assert.Equal(1, await db.Partners.CountAsync(Ct));
        await transaction.CommitAsync(Ct);

        Assert.Equal(2, await db.Partners.CountAsync(Ct));
    }

    [Fact]
    public async Task Another_reach_in_the_same_transaction_is_another()
    {
        var (one, two) = (await office.AConvergingCharterAsync(), await office.AConvergingCharterAsync());
        await using var scope = office.Services.CreateAsyncScope();
        var db = Behind(scope, one.Sides[0].Partner.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        Assert.Equal([one.Id], await db.Charters.Select(c => c.Id).ToListAsync(Ct));

        await db.Database.ExecuteSqlAsync($"select set_config('office.reach', {$"/{two.Sides[0].Partner.Value}/"}, true)", Ct);

        Assert.Equal([two.Id], await db.Charters.Select(c => c.Id).ToListAsync(Ct));
        await db.Database.ExecuteSqlAsync($"select set_config('office.reach', '', true)", Ct);
        Assert.Empty(await db.Charters.Select(c => c.Id).ToListAsync(Ct));
        Assert.Empty(await db.Partners.Select(p => p.Id).ToListAsync(Ct));
    }

    [Fact]
    public async Task What_the_transaction_itself_wrote_counts_at_once()
    {
        var (me, them) = (await office.APartnerAsync(), await office.APartnerAsync());
        await office.As(office.Officer).SendAsync(APartner.RevenueShare(me, them)).ValueAsync();
        await using var scope = office.Services.CreateAsyncScope();
        var db = Behind(scope, me.Value);
        await using var transaction = await db.Database.BeginTransactionAsync(Ct);
        Assert.Equal(2, await db.Partners.CountAsync(Ct));

        Assert.Equal(1, await db.RelationFacts.Where(f => f.Partner == me).ExecuteDeleteAsync(Ct));

        Assert.Equal([me], await db.Partners.Select(p => p.Id).ToListAsync(Ct));
    }

    private static OfficeDbContext Behind(AsyncServiceScope scope, Guid partner)
    {
        var db = scope.ServiceProvider.GetRequiredService<OfficeDbContext>();
        db.Reach = $"/{partner}/";
        return db;
    }
}
