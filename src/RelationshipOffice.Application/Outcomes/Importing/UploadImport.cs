using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Takes in a file of observations, CSV or XLSX, up to 20 MB. What cannot be read at all is refused at once with the line
/// where it breaks (<c>import.unreadable</c>); an empty file is <c>import.empty</c>, a larger one <c>import.too_large</c>.
/// Nothing is recorded yet.
/// </summary>
[Requires(Permission.KeepOutcomes)]
public sealed class UploadImport : ICommand<ImportId>
{
    /// <summary>The largest file, in bytes.</summary>
    public const int Largest = 20_000_000;

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }
}

internal sealed class UploadImportHandler(OfficeDbContext db, OfficeClock clock) : IHandler<UploadImport, ImportId>
{
    public Task<Result<ImportId>> HandleAsync(UploadImport request, Actor actor, CancellationToken ct) => Task.FromResult(Take(request, actor));

    private Result<ImportId> Take(UploadImport request, Actor actor)
    {
        if (request.Content.Length == 0)
        {
            return new Error("import.empty", "The file is empty. Choose another.", "File");
        }

        if (request.Content.Length > UploadImport.Largest)
        {
            return new Error("import.too_large", "The file is larger than 20 MB. Cut it into several, or save it as CSV.", "File");
        }

        try
        {
            SheetReader.Read(request.Content, kept: 0);
        }
        catch (UnreadableFile unreadable)
        {
            return new Error("import.unreadable", unreadable.Message, "File");
        }

        var import = new ObservationImport(request.FileName, actor.Id, clock.Now);
        db.Add(import);
        db.Add(new ImportFile { Import = import.Id, Content = request.Content });
        return import.Id;
    }
}
