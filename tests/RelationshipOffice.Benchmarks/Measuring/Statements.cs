using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Benchmarks.Measuring;

/// <summary>Listens to what the application asks the database for one page, so that the same can be asked without it.</summary>
internal sealed class Statements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly WebApplicationFactory<Program> _office;
    private readonly ConcurrentQueue<Statement> _heard = [];
    private readonly List<IDisposable> _subscriptions = [];

    public Statements(string folder, string database)
    {
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
        _office = new Factory(folder, database);
        _office.UseKestrel(0);
        _office.StartServer();
    }

    public async Task<IReadOnlyList<Statement>> OfAsync(Guid person, string path)
    {
        using var visitor = await Visitor.WelcomeAsync(_office.ClientOptions.BaseAddress, person);
        // The first visit compiles queries and fills what is kept.
        await visitor.ReadAsync(path);
        _heard.Clear();
        await visitor.ReadAsync(path);
        return [.. _heard];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData { Command: NpgsqlCommand command })
        {
            _heard.Enqueue(new Statement(command.CommandText, [.. command.Parameters.Select(p => p.Clone())]));
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose()
    {
        _subscriptions.ForEach(s => s.Dispose());
        _office.Dispose();
    }

    private sealed class Factory(string folder, string database) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseContentRoot(folder).UseEnvironment("Production").UseSetting("OFFICE_DB", database).UseSetting("OFFICE_DEMO", "true").UseSetting("Serilog:MinimumLevel:Default", "Warning");
    }
}

/// <summary>One statement with its values.</summary>
internal sealed record Statement(string Sql, IReadOnlyList<NpgsqlParameter> Values)
{
    /// <summary>Asks the same of the database without the application, and reads every row of the answer.</summary>
    public async Task AskAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(Sql, connection);
        command.Parameters.AddRange(Values.Select(v => v.Clone()).ToArray());
        await using var reader = await command.ExecuteReaderAsync();
        do
        {
            while (await reader.ReadAsync())
            {
            }
        }
        while (await reader.NextResultAsync());
    }
}
