using System.Reflection;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>The five published cases and the office that keeps them, as files inside the program.</summary>
public static class DemoWorld
{
    private const string Folder = "demo-world/";

    public static IReadOnlyList<FileText> Files()
    {
        var program = Assembly.GetExecutingAssembly();
        return [.. program.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new FileText(name[Folder.Length..], Read(program, name)))];
    }

    private static string Read(Assembly program, string name)
    {
        using var reader = new StreamReader(program.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
