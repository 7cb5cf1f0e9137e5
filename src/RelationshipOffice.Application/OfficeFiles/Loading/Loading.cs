using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>One load while it runs: which record of the files became which of the office, and who acts.</summary>
internal sealed class Loading(Office door, IDbContextFactory<OfficeDbContext> database, OfficeOptions options, int daysSince)
{
    private string _file = "";

    public LoadTally Tally { get; } = new();

    public Dictionary<string, PartnerId> Partners { get; } = [];

    public Dictionary<string, PersonId> People { get; } = [];

    public Dictionary<string, OutcomeId> Outcomes { get; } = [];

    public Dictionary<string, CharterId> Charters { get; } = [];

    /// <summary>Library statements by their key, in the edition that words are taken from.</summary>
    public Dictionary<string, LibrarySource> Wordings { get; } = [];

    /// <summary>Legal names by the key of the partner, for units that are a part of one.</summary>
    public Dictionary<string, string> LegalNames { get; } = [];

    /// <summary>Prepares, drafts and moves; set before the first record.</summary>
    public PersonId Officer { get; set; }

    /// <summary>Enters people; set before the first record.</summary>
    public PersonId Administrator { get; set; }

    public bool IsDemo => options.IsDemo;

    public void Begin(string file) => _file = file;

    /// <summary>Sends a command as this person; the first refusal stops the load and names the record's place.</summary>
    public async Task<TResult> SendAsync<TResult>(PersonId by, string path, ICommand<TResult> command, CancellationToken ct) =>
        Taken(await door.As(by).SendAsync(command, ct), path);

    /// <summary>Asks as this person; a refusal stops the load like that of a command.</summary>
    public async Task<TResult> AskAsync<TResult>(PersonId by, string path, IQuery<TResult> query, CancellationToken ct) =>
        Taken(await door.As(by).AskAsync(query, ct), path);

    /// <summary>Reads what is there already; nothing is changed through it.</summary>
    public async Task<T> ReadAsync<T>(Func<OfficeDbContext, Task<T>> read, CancellationToken ct)
    {
        await using var db = await database.CreateDbContextAsync(ct);
        return await read(db);
    }

    /// <summary>A day as stated; days of demo values move with the calendar, so that a demonstration does not age.</summary>
    public DateOnly DayOf(DateOnly stated, bool isDemo) => isDemo ? stated.AddDays(daysSince) : stated;

    public FileRefusal Refusal(string path, Error error) => new(_file, path, error);

    private TResult Taken<TResult>(Result<TResult> result, string path) =>
        result.TryGet(out var value) ? value : throw new LoadStopped([.. result.Errors.Select(e => Refusal(path, e))]);
}
