using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.OfficeFiles;

namespace RelationshipOffice.Application.Tests.Door;

/// <summary>The demo world with what it has none of, so that there is a record of every kind that a request can name.</summary>
public sealed class AFullOffice(TemplateDatabase template) : IAsyncLifetime
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    private readonly ADemoOffice _loaded = new(template);
    private ServiceProvider? _services;

    internal AnEmptyOffice Office => _loaded.Office;

    internal IServiceProvider Services => _services!;

    public async ValueTask InitializeAsync()
    {
        await _loaded.InitializeAsync();
        var services = new ServiceCollection().AddLogging().AddScoped<IActorSource, Nobody>();
        services.AddOffice(new OfficeOptions { Database = Office.Connection, IsDemo = true });
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(Today, new TimeOnly(9, 0), TimeSpan.Zero)));
        _services = services.BuildServiceProvider();
        await using var db = Office.Database();
        await new Rarities(db, Office.AsAsync, Today).AddAsync();
        foreach (var charter in (await db.Charters.OrderBy(c => c.Code).ToListAsync()).Where(c => !c.IsOver))
        {
            var judged = await _services.GetRequiredService<IServiceScopeFactory>().RunOneAsync(new JudgeCharter { Charter = charter.Id }, TestContext.Current.CancellationToken);
            Assert.True(judged.IsDone);
            await Office.SeekDriftAsync(charter.Id);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
        }

        await _loaded.DisposeAsync();
    }
}
