using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>One office on a real database of its own for a test class: the clock is ours, everything else is real.</summary>
public sealed class OfficeFixture(TemplateDatabase template) : IAsyncLifetime
{
    private IHost? _host;

    /// <summary>The first moment of every test: 23 November 2026, nine in the morning UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    /// <summary>Lets days pass, from the database's own day on if that is later: it stamps signatures and entries.</summary>
    public void LetPass(int days)
    {
        var (now, real) = (Clock.GetUtcNow(), TimeProvider.System.GetUtcNow());
        Clock.SetUtcNow((now > real ? now : real).AddDays(days));
    }

    public string Connection { get; private set; } = "";

    public IServiceProvider Services => _host!.Services;

    public ChangeFeed Feed => Services.GetRequiredService<ChangeFeed>();

    public PersonId Officer { get; private set; }

    public async ValueTask InitializeAsync()
    {
        Connection = await template.CloneAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddScoped<IActorSource, Nobody>();
        builder.Services.AddOffice(new OfficeOptions { Database = Connection });
        builder.Services.AddSingleton<TimeProvider>(Clock);
        _host = builder.Build();
        await _host.StartAsync();
        Officer = await APersonAsync("Olga Officer", Roles.Officer);
    }

    /// <summary>The door with this person standing at it.</summary>
    public Pipeline.Office As(PersonId person) => AsVisitor().As(person);

    /// <summary>The door with nobody signed in.</summary>
    public Pipeline.Office AsVisitor()
    {
        var scope = Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Pipeline.Office>();
    }

    /// <summary>A person with these roles, standing for this partner.</summary>
    public async Task<PersonId> APersonAsync(string name, Roles roles, PartnerId? standsFor = null)
    {
        var id = PersonId.New();
        await using var db = DatabaseSetup.ByHand(Connection);
        db.People.Add(new Person(id, name, $"{id.Value:N}@people.example", standsFor, roles));
        await db.SaveChangesAsync();
        return id;
    }

    internal OfficeDbContext Database() => DatabaseSetup.ByHand(Connection);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.StopAsync();
            _host.Dispose();
        }

        await template.DropAsync(Connection);
    }
}
