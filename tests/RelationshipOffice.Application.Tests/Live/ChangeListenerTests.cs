using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Tests.Live;

public sealed class ChangeListenerTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private int _count;

    [Fact]
    public async Task Two_running_offices_hear_each_other()
    {
        using var other = await AnotherOfficeAsync();

        await HearsAsync(other.Services.GetRequiredService<ChangeFeed>(), () => office.APartnerAsync());
        await HearsAsync(office.Feed, () => RegisterAsync(other));

        await other.StopAsync();
    }

    [Fact]
    public async Task A_killed_connection_comes_back_and_every_page_asks_again()
    {
        await HearsAsync(office.Feed, () => office.APartnerAsync());
        var anything = new TaskCompletionSource();
        using var following = Follow(office.Feed, null, anything);

        await using var db = office.Database();
        Assert.NotEmpty(await db.Database.SqlQuery<bool>(
            $"select pg_terminate_backend(pid) as \"Value\" from pg_stat_activity where query like 'listen %' and datname = current_database()").ToListAsync());

        // The wait before the next try is on the office's clock.
        await RepeatUntilAsync(anything.Task, () =>
        {
            office.Clock.Advance(TimeSpan.FromSeconds(1));
            return Task.CompletedTask;
        });
        await HearsAsync(office.Feed, () => office.APartnerAsync());
    }

    private static async Task HearsAsync(ChangeFeed feed, Func<Task> happen)
    {
        var heard = new TaskCompletionSource();
        using var following = Follow(feed, SubjectKind.Partner, heard);
        await RepeatUntilAsync(heard.Task, happen);
    }

    // Repeated, for a listener that has just started may still be on its way.
    private static async Task RepeatUntilAsync(Task heard, Func<Task> happen)
    {
        for (var tries = 0; !heard.IsCompleted && tries < 100; tries++)
        {
            await happen();
            await Task.WhenAny(heard, Task.Delay(100));
        }

        Assert.True(heard.IsCompleted, "Nothing was heard.");
    }

    private static IDisposable Follow(ChangeFeed feed, SubjectKind? wanted, TaskCompletionSource heard) => feed.Follow(change =>
    {
        if (change?.Kind == wanted)
        {
            heard.TrySetResult();
        }

        return Task.CompletedTask;
    });

    private async Task RegisterAsync(IHost other)
    {
        using var scope = other.Services.CreateScope();
        var partner = new RegisterPartner { Name = $"Other {Interlocked.Increment(ref _count)}", Kind = PartnerKind.Company };
        await scope.ServiceProvider.GetRequiredService<Pipeline.Office>().As(office.Officer).SendAsync(partner).ValueAsync();
    }

    private async Task<IHost> AnotherOfficeAsync()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddScoped<IActorSource, Nobody>();
        builder.Services.AddOffice(new OfficeOptions { Database = office.Connection });
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
