using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.OfficeFiles;

/// <summary>An office in which nobody is yet, on a database of its own, for as long as a test holds it.</summary>
internal sealed class AnEmptyOffice : IAsyncDisposable
{
    private readonly TemplateDatabase _template;
    private readonly IHost _host;

    private AnEmptyOffice(TemplateDatabase template, IHost host, string connection)
    {
        (_template, _host, Connection) = (template, host, connection);
    }

    public string Connection { get; }

    public static async Task<AnEmptyOffice> OpenAsync(TemplateDatabase template, bool isDemo = true, DateOnly? today = null, bool hasDemoWorld = false)
    {
        var connection = hasDemoWorld ? await template.CloneDemoAsync() : await template.CloneAsync();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddLogging();
        builder.Services.AddScoped<IActorSource, Nobody>();
        builder.Services.AddOffice(new OfficeOptions { Database = connection, IsDemo = isDemo });
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(
            today is { } day ? new DateTimeOffset(day, new TimeOnly(9, 0), TimeSpan.Zero) : TemplateDatabase.DemoBegins));
        return new AnEmptyOffice(template, builder.Build(), connection);
    }

    public Task<LoadReport> LoadDemoWorldAsync() => _host.Services.LoadDemoWorldAsync(TestContext.Current.CancellationToken);

    public Task<LoadReport> LoadAsync(params FileText[] files) =>
        _host.Services.LoadOfficeFilesAsync(files, TestContext.Current.CancellationToken);

    public async Task<Pipeline.Office> AsAsync(string email)
    {
        await using var db = Database();
        var person = db.People.Single(p => p.Email == email).Id;
        return _host.Services.CreateScope().ServiceProvider.GetRequiredService<Pipeline.Office>().As(person);
    }

    public async Task SeekDriftAsync(CharterId charter)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
            UseCase.Of<int>(typeof(SeekDrift)), scope.ServiceProvider, new SeekDrift { Charter = charter }, Actor.Program, TestContext.Current.CancellationToken);
    }

    public OfficeDbContext Database() => DatabaseSetup.ByHand(Connection);

    public async Task<PersonId> APersonAsync(Roles roles)
    {
        var id = PersonId.New();
        await using var db = Database();
        db.People.Add(new Person(id, "Sasha Setup", "sasha@people.example", null, roles));
        await db.SaveChangesAsync();
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        _host.Dispose();
        await _template.DropAsync(Connection);
    }
}
