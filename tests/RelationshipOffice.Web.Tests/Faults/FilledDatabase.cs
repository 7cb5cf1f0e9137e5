using RelationshipOffice.Benchmarks.Data;
using RelationshipOffice.Benchmarks.Measuring;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>A database with an office of a hundred charters, which whoever tests opens as it needs it.</summary>
public class FilledDatabase : IAsyncLifetime
{
    private OwnDatabase? _database;

    public string Connection => _database!.Connection;

    public virtual async ValueTask InitializeAsync()
    {
        _database = await OwnDatabase.OpenAsync(Environment.GetEnvironmentVariable("OFFICE_TEST_DB")!);
        await OfficeData.LoadAsync(_database.Connection, Size.S, seed: 1);
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _database!.DisposeAsync();
    }

    /// <summary>How many values a recorder's source has in the database.</summary>
    internal Task<long> KeptAsync(Recorder who) => Records.KeptAsync(Connection, who);
}
