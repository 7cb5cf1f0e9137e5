using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Governance;

public sealed class DriftDueTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_charter_is_looked_at_when_something_happened_and_when_a_quarter_has_ended()
    {
        var charter = await office.ACharterAsync();
        var watch = office.Services.GetRequiredService<DriftWatch>();
        Assert.True(await IsDueAsync(charter.Id, Today));

        await watch.TryRunAsync(Ct);

        Assert.False(await IsDueAsync(charter.Id, Today));
        Assert.True(await IsDueAsync(charter.Id, new DateOnly(2027, 1, 1)));
        var partner = await office.As(office.Officer).AskAsync(new GetPartner(charter.Parties[0].Partner)).ValueAsync();
        await office.As(office.Officer).SendAsync(new NeedCompetence { Partner = partner.Id, Version = partner.Version, Competence = "Tanning" }).ValueAsync();
        Assert.True(await IsDueAsync(charter.Id, Today));
    }

    [Fact]
    public async Task Another_threshold_asks_for_another_look()
    {
        var charter = await office.ACharterAsync();
        await office.Services.GetRequiredService<DriftWatch>().TryRunAsync(Ct);
        Assert.False(await IsDueAsync(charter.Id, Today));
        var now = await office.As(office.Officer).AskAsync(new GetThresholds()).ValueAsync();
        var change = ChangeThresholds.From(now.Number, now.Set);
        (change.InfluenceFrom, change.Reason) = (25, "Our auditors look from a quarter on.");

        await office.As(office.Officer).SendAsync(change).ValueAsync();

        Assert.True(await IsDueAsync(charter.Id, Today));
    }

    [Fact]
    public async Task Another_verdict_asks_for_another_look_though_only_an_owner_that_is_no_party_changed()
    {
        var (holder, held, between) = (await office.APartnerAsync(), await office.APartnerAsync(), await office.APartnerAsync());
        await office.OwnsAsync(between, held, 70);
        var charter = await office.ANetworkAsync(holder, held);
        await office.JudgeAsync();
        await office.LookForDriftAsync();
        Assert.False(await IsDueAsync(charter.Id, Today));

        await office.OwnsAsync(holder, between, 60);
        Assert.False(await IsDueAsync(charter.Id, Today));
        await office.JudgeAsync();

        Assert.True(await IsDueAsync(charter.Id, Today));
    }

    [Fact]
    public async Task Of_two_instances_one_looks_and_the_other_leaves_it()
    {
        var watch = office.Services.GetRequiredService<DriftWatch>();
        await using var other = new NpgsqlConnection(office.Connection);
        await other.OpenAsync(Ct);
        await using var take = new NpgsqlCommand("select pg_advisory_lock(hashtextextended('Looking for drift', 2))", other);
        await take.ExecuteNonQueryAsync(Ct);

        Assert.False(await watch.TryRunAsync(Ct));

        await using var leave = new NpgsqlCommand("select pg_advisory_unlock_all()", other);
        await leave.ExecuteNonQueryAsync(Ct);
        Assert.True(await watch.TryRunAsync(Ct));
    }

    private async Task<bool> IsDueAsync(CharterId charter, DateOnly today)
    {
        await using var db = office.Database();
        return (await db.DriftDueAsync(today, Ct)).Contains(charter);
    }
}
