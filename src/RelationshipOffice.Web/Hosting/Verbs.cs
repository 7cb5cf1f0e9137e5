using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Hosting;

/// <summary>What the application does besides serving, by the first word of its command line.</summary>
internal static class Verbs
{
    private const int Unknown = 64;

    private static readonly Dictionary<string, (string Does, Func<string[], Task<int>> Run)> All = new()
    {
        ["migrate"] = ("brings the database to this application's version", MigrateAsync),
        ["admin"] = ("--email X makes or repairs an administrator and prints a one-time password", AdminAsync),
        ["load"] = ("fills the office: load --demo, or load FILE … (docs/office-files.md)", args => LoadVerb.RunAsync(args, ReadSettings([]))),
        ["verify"] = ("proves that no activity entry, frozen text or signature was altered; verify FILE … checks bundles of evidence", VerifyAsync),
    };

    /// <summary>The work of the command line's verb; null when it has none and the office is to be served.</summary>
    public static Func<string[], Task<int>>? Find(string[] args) => args switch
    {
        [] => null,
        ["--help" or "-h", ..] => _ => Task.FromResult(Help(0)),
        [['-', ..], ..] => null,
        [var name, ..] when All.TryGetValue(name, out var verb) => rest => GuardAsync(verb.Run, rest),
        _ => _ => Task.FromResult(Help(Unknown)),
    };

    private static int Help(int code)
    {
        Console.WriteLine("dotnet RelationshipOffice.Web.dll [VERB]    without a verb: serves the office");
        foreach (var (name, verb) in All)
        {
            Console.WriteLine($"  {name,-8} {verb.Does}");
        }

        return code;
    }

    // At a command line a sentence is worth more than a stack.
    private static async Task<int> GuardAsync(Func<string[], Task<int>> run, string[] args)
    {
        try
        {
            return await run(args);
        }
        catch (Exception fault) when (fault is SchemaFault or SettingFault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 1;
        }
    }

    private static Settings ReadSettings(string[] args) => Settings.Read(WebApplication.CreateBuilder(args).Configuration);

    private static async Task<int> MigrateAsync(string[] args)
    {
        var schema = new Schema(ReadSettings(args).Office);
        foreach (var migration in await schema.MigrateAsync(CancellationToken.None))
        {
            Console.WriteLine($"Migrated to version {migration}.");
        }

        Console.WriteLine((await schema.ReadAsync(CancellationToken.None)).Sentence);
        Console.WriteLine(schema.ReadRole());
        Console.WriteLine(await schema.ReadSearchAsync(CancellationToken.None));
        return 0;
    }

    private static async Task<int> AdminAsync(string[] args)
    {
        if (args is not ["--email", var email, .. var rest])
        {
            Console.WriteLine("Say for whom: admin --email name@example.org");
            return Unknown;
        }

        var services = new ServiceCollection().AddLogging().AddOffice(ReadSettings(rest).Office);
        await using var office = services.BuildServiceProvider();
        var result = await BreakGlass.RepairAdministratorAsync(office, email);
        Console.WriteLine(result.IsDone
            ? $"{email} is an administrator. Password for one sign-in: {result.Value}"
            : result.Errors[0].Message);
        return result.IsDone ? 0 : 1;
    }

    private static async Task<int> VerifyAsync(string[] args)
    {
        // A bundle is checked by itself: no office and no database are needed, or believed.
        if (args is [not ['-', ..], ..])
        {
            return await VerifyBundle.RunAsync(args, CancellationToken.None);
        }

        var office = ReadSettings(args).Office;
        var state = await new Schema(office).ReadAsync(CancellationToken.None);
        if (state.Kind != SchemaKind.Current)
        {
            throw new SchemaFault(state.Sentence);
        }

        var (entries, chains, broken) = await new ActivityCheck(office).RunAsync(CancellationToken.None);
        var (versions, signatures, altered) = await new SealedTextCheck(office).RunAsync(CancellationToken.None);
        foreach (var sentence in broken.Concat(altered))
        {
            Console.WriteLine(sentence);
        }

        Console.WriteLine($"{entries} activity entries in {chains} chains read, {broken.Count} broken.");
        Console.WriteLine($"{versions} frozen texts and {signatures} signatures read, {altered.Count} broken.");
        return broken.Count + altered.Count == 0 ? 0 : 1;
    }
}
