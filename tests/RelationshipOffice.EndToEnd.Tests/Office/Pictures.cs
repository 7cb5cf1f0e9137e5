using System.Runtime.CompilerServices;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// Where pictures of pages go: the build output, or docs/pictures when OFFICE_PICTURES says so, so that an ordinary
/// test run leaves the work tree as it was.
/// </summary>
internal static class Pictures
{
    public static string Folder { get; } = Make();

    private static string Make()
    {
        var folder = Environment.GetEnvironmentVariable("OFFICE_PICTURES") == "docs"
            ? Path.GetFullPath(Path.Combine(Here(), "../../../docs/pictures"))
            : Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
