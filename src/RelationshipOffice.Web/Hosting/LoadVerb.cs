using RelationshipOffice.Application.OfficeFiles;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Fills the office from files of its own, or with the demo world, and says what was done (docs/office-files.md).</summary>
internal static class LoadVerb
{
    private const int Usage = 64;

    public static async Task<int> RunAsync(string[] args, Settings settings)
    {
        var (isDemo, paths) = (args.Contains("--demo"), args.Where(a => a != "--demo").ToList());
        if (isDemo ? paths.Count > 0 : paths.Count == 0 || paths.Exists(p => p.StartsWith('-')))
        {
            return await SayAsync("Load what? Either: load --demo, or: load FILE …", Usage);
        }

        if (isDemo && !settings.Office.IsDemo)
        {
            return await SayAsync("The demo world is for a demonstration only: set OFFICE_DEMO=true (see docs/operations.md).", 1);
        }

        if (paths.Find(p => !File.Exists(p)) is { } missing)
        {
            return await SayAsync($"There is no file {missing}. Nothing was loaded.", 1);
        }

        var state = await new Schema(settings.Office).ReadAsync(CancellationToken.None);
        return state.Kind == SchemaKind.Current
            ? await LoadAsync(settings.Office, isDemo ? DemoWorld.Files() : await ReadAsync(paths))
            : throw new SchemaFault(state.Sentence);
    }

    private static async Task<int> LoadAsync(OfficeOptions options, IReadOnlyList<FileText> files)
    {
        var services = new ServiceCollection();
        services.AddLogging(log => log.AddConsole().SetMinimumLevel(LogLevel.Warning));
        services.AddScoped<IActorSource, NobodyYet>();
        services.AddOffice(options);
        await using var office = services.BuildServiceProvider();
        var report = await office.LoadOfficeFilesAsync(files);
        foreach (var sentence in report.Sentences())
        {
            Console.WriteLine(sentence);
        }

        return report.IsDone ? 0 : 1;
    }

    private static async Task<IReadOnlyList<FileText>> ReadAsync(IEnumerable<string> paths)
    {
        var files = new List<FileText>();
        foreach (var path in paths)
        {
            files.Add(new FileText(Path.GetFileName(path), await File.ReadAllTextAsync(path)));
        }

        return files;
    }

    private static async Task<int> SayAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }

    // The loader names for each record who acts; nobody else stands at this door.
    private sealed class NobodyYet : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(null);
    }
}
