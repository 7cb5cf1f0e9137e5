using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Fills the library with statements and templates. What has a known title is the same, and is left as the office has it.</summary>
internal sealed class LoadLibrary(Loading loading)
{
    private const string Reason = "Came with an office file.";

    public async Task RunAsync(OfficeFile file, CancellationToken ct)
    {
        foreach (var (entry, place) in file.LibraryStatements.Select((e, i) => (e, i)))
        {
            loading.Wordings[entry.Key] = await FindAsync(entry.Title, ct) ?? await AddAsync(entry, $"$.libraryStatements[{place}]", ct);
        }

        foreach (var (template, place) in file.Templates.Select((t, i) => (t, i)))
        {
            await TakeInAsync(template, $"$.templates[{place}]", ct);
        }
    }

    private async Task<LibrarySource?> FindAsync(string title, CancellationToken ct)
    {
        var known = await loading.ReadAsync(
            db => db.LibraryStatements.Where(s => s.Title == title).Select(s => new { s.Id, s.Edition }).SingleOrDefaultAsync(ct), ct);
        if (known is null)
        {
            return null;
        }

        loading.Tally.Known("Library statements");
        return new LibrarySource(known.Id, known.Edition, 0);
    }

    private async Task<LibrarySource> AddAsync(LibraryStatementEntry entry, string path, CancellationToken ct)
    {
        var added = await loading.SendAsync(loading.Officer, path, new AddLibraryStatement
        {
            Section = entry.Section,
            Title = entry.Title,
            Preferred = entry.Words,
            Fallbacks = [.. entry.Fallbacks.Select(f => new FallbackFields { Words = f.Words, WhenToUse = f.WhenToUse })],
            Note = entry.Note ?? "",
            Tags = string.Join(", ", entry.Tags),
            Reason = Reason,
        }, ct);
        loading.Tally.Added("Library statements");
        return new LibrarySource(added, 1, 0);
    }

    private async Task TakeInAsync(JsonElement template, string path, CancellationToken ct)
    {
        var title = template.TryGetProperty("title", out var given) && given.ValueKind == JsonValueKind.String ? given.GetString() : null;
        if (await loading.ReadAsync(db => db.OfficeTemplates.AnyAsync(t => t.Title == title, ct), ct))
        {
            loading.Tally.Known("Templates");
            return;
        }

        await loading.SendAsync(loading.Officer, path, new TakeInTemplate { Document = template.GetRawText(), Reason = Reason }, ct);
        loading.Tally.Added("Templates");
    }
}
