using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace RelationshipOffice.Application.Tests.Office;

/// <summary>Counts the statements that EF sends to one database while it lives.</summary>
internal sealed class CountedStatements : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string? _database;
    private readonly List<IDisposable> _subscriptions = [];
    private readonly ConcurrentQueue<string> _texts = [];

    public CountedStatements(string connection)
    {
        _database = new NpgsqlConnectionStringBuilder(connection).Database;
        _subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => _texts.Count;

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyCollection<string> Texts => _texts;

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
        {
            _subscriptions.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is CommandExecutedEventData data && data.Command.Connection?.Database == _database)
        {
            _texts.Enqueue(data.Command.CommandText);
        }
    }

    public void OnCompleted()
    {
    }

    public void OnError(Exception error)
    {
    }

    public void Dispose() => _subscriptions.ForEach(s => s.Dispose());
}
