using RelationshipOffice.Application.Charters;

namespace RelationshipOffice.Web.Hosting;

/// <summary>Checks bundles of evidence at the command line: one line for each that holds, and a sentence for each fault.</summary>
internal static class VerifyBundle
{
    public static async Task<int> RunAsync(IReadOnlyList<string> files, CancellationToken ct)
    {
        var isIntact = true;
        foreach (var name in files)
        {
            if (!File.Exists(name))
            {
                isIntact = false;
                Console.WriteLine($"{name}: there is no such file.");
                continue;
            }

            await using var bundle = File.OpenRead(name);
            var (seal, signatures, broken) = await EvidenceBundleCheck.RunAsync(bundle, ct);
            isIntact &= broken.Count == 0;
            foreach (var sentence in broken)
            {
                Console.WriteLine($"{name}: {sentence}");
            }

            Console.WriteLine($"{name}: {signatures} signatures read, {broken.Count} broken. Compare its seal with the one that you have kept: {seal}");
        }

        return isIntact ? 0 : 1;
    }
}
