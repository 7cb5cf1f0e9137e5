using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Checks a bundle of evidence by itself, without an office: each file gives the hash in the list, each record names the text
/// and the record before it. Whoever writes all of it anew makes a bundle that holds; only its seal then differs from the one
/// that the parties have kept.
/// </summary>
public static partial class EvidenceBundleCheck
{
    // Far beyond any charter; a file that unpacks to more is no bundle of ours.
    private const int LargestFile = 64 * 1024 * 1024;

    /// <summary>The seal, how many signatures were read, and what does not hold, a sentence each.</summary>
    public static async Task<(string Seal, int Signatures, IReadOnlyList<string> Broken)> RunAsync(Stream bundle, CancellationToken ct)
    {
        Dictionary<string, byte[]> files;
        try
        {
            files = await ReadAsync(bundle, ct);
        }
        catch (InvalidDataException)
        {
            return ("", 0, ["This is no bundle of evidence: it cannot be unpacked."]);
        }

        var broken = Sums(files).ToList();
        if (!files.TryGetValue(EvidenceBundle.Text, out var text))
        {
            return ("", 0, [.. broken, "The text is missing."]);
        }

        var (signed, seal) = (HashOf(text), HashOf(text));
        var count = 0;
        for (; files.TryGetValue(EvidenceBundle.RecordName(count + 1), out var record); count++)
        {
            var said = Lines(record);
            if (said.GetValueOrDefault("text") != signed)
            {
                broken.Add($"Signature {count + 1} stands under another text.");
            }

            if (said.GetValueOrDefault("previous") != seal)
            {
                broken.Add($"Signature {count + 1} does not follow the one before it: one was altered or removed, or their order was changed.");
            }

            seal = HashOf(record);
        }

        return (seal, count, broken);
    }

    private static async Task<Dictionary<string, byte[]>> ReadAsync(Stream bundle, CancellationToken ct)
    {
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        await using var zip = await ZipArchive.CreateAsync(bundle, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, ct);
        foreach (var entry in zip.Entries)
        {
            if (entry.Length > LargestFile || !files.TryAdd(entry.FullName, []))
            {
                throw new InvalidDataException();
            }

            using var content = new MemoryStream();
            await using var packed = await entry.OpenAsync(ct);
            await packed.CopyToAsync(content, ct);
            files[entry.FullName] = content.ToArray();
        }

        return files;
    }

    private static IEnumerable<string> Sums(Dictionary<string, byte[]> files)
    {
        var listed = Lines(files.GetValueOrDefault(EvidenceBundle.Sums, []), Sum());
        foreach (var (name, hash) in listed)
        {
            if (!files.TryGetValue(name, out var content))
            {
                yield return $"{name} is missing.";
            }
            else if (HashOf(content) != hash)
            {
                yield return $"{name} was altered: it no longer gives its hash.";
            }
        }

        foreach (var name in files.Keys.Where(f => f != EvidenceBundle.Sums && !listed.ContainsKey(f)))
        {
            yield return $"{name} stands in no list of hashes.";
        }
    }

    private static Dictionary<string, string> Lines(byte[] content, Regex? form = null)
    {
        var lines = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match line in (form ?? Line()).Matches(System.Text.Encoding.UTF8.GetString(content)))
        {
            lines[line.Groups["name"].Value] = line.Groups["value"].Value;
        }

        return lines;
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    [GeneratedRegex(@"^(?<value>[0-9a-f]{64})  (?<name>\S+)$", RegexOptions.Multiline)]
    private static partial Regex Sum();

    [GeneratedRegex(@"^(?<name>\w+): (?<value>.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
