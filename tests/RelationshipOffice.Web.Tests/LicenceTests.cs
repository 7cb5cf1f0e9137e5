using System.Text.Json;
using System.Xml.Linq;

namespace RelationshipOffice.Web.Tests;

/// <summary>Every package that is restored, shipped or not, lets us use it as we do.</summary>
public sealed class LicenceTests
{
    private static readonly HashSet<string> Allowed = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL", "0BSD", "Unlicense"];

    // Weak copyleft of a test's tool binds nothing that we ship.
    private static readonly HashSet<string> AllowedInTests = [.. Allowed, "MPL-2.0"];

    // Packages whose nuspec names a file or an address instead of a licence's name; each was read.
    private static readonly Dictionary<string, string> Read = new()
    {
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
        ["http://www.apache.org/licenses/LICENSE-2.0"] = "Apache-2.0",
    };

    [Theory]
    [InlineData("src")]
    [InlineData("tests")]
    public void Each_package_has_a_licence_that_we_accept(string folder)
    {
        var packages = Packages(folder);

        Assert.True(packages.Count > 50);
        var refused = packages.Select(p => (p.Key, Licence: LicenceOf(p.Key, p.Value)))
            .Where(p => !(folder == "src" ? Allowed : AllowedInTests).Contains(p.Licence));
        Assert.Empty(refused.Select(p => $"{p.Key}: {p.Licence}"));
    }

    private static SortedDictionary<string, string> Packages(string folder)
    {
        var packages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "project.assets.json", SearchOption.AllDirectories))
        {
            using var assets = JsonDocument.Parse(File.ReadAllText(file));
            var cache = assets.RootElement.GetProperty("packageFolders").EnumerateObject().First().Name;
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
            {
                if (library.Value.GetProperty("type").GetString() == "package")
                {
                    packages[library.Name] = Path.Combine(cache, library.Value.GetProperty("path").GetString()!);
                }
            }
        }

        return packages;
    }

    private static string LicenceOf(string package, string folder)
    {
        var metadata = XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Root!.Elements().First(e => e.Name.LocalName == "metadata");
        string? Text(string name) => metadata.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value;
        var licence = metadata.Elements().FirstOrDefault(e => e.Name.LocalName == "license");
        return licence?.Attribute("type")?.Value switch
        {
            // Of several we take the one that we may.
            "expression" => licence.Value.Split(" OR ").FirstOrDefault(Allowed.Contains) ?? licence.Value,
            "file" when Path.Combine(folder, licence.Value) is var file && File.Exists(file) => NameOf(File.ReadAllText(file)),
            _ => Text("licenseUrl") is { } address && Read.TryGetValue(address, out var name) ? name : Text("licenseUrl") ?? $"none named ({package})",
        };
    }

    private static string NameOf(string text) =>
        text.Contains("Permission is hereby granted, free of charge", StringComparison.Ordinal) ? "MIT"
        : text.Contains("Apache License", StringComparison.Ordinal) ? "Apache-2.0"
        : text.Contains("Redistribution and use in source and binary forms", StringComparison.Ordinal) ? "BSD-3-Clause"
        : text[..Math.Min(60, text.Length)];
}
