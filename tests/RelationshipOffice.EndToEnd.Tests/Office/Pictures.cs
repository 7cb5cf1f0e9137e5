using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// Pictures of pages, which are taken for people to look at: into docs/pictures with OFFICE_PICTURES=docs, with any other value of it
/// beside the tests. An ordinary run takes none of pages; painting them is a tenth of its work.
/// </summary>
internal static class Pictures
{
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("OFFICE_PICTURES");

    public static string Folder { get; } = Make();

    // A colour that changes lets what inherits it change after it, and each begins with a frame of its own.
    private const string Still =
        """
        async () => {
          for (let quiet = 0, frames = 0; quiet < 2 && frames < 60; frames++) {
            await new Promise(requestAnimationFrame);
            const moving = document.getAnimations().filter(a => a.playState !== "finished");
            moving.forEach(a => Number.isFinite(a.effect?.getComputedTiming().endTime) ? a.finish() : a.cancel());
            quiet = moving.length === 0 ? quiet + 1 : 0;
          }
        }
        """;

    /// <summary>Takes a picture where somebody wants it; either way what was moving or changing colour has come to its end.</summary>
    public static async Task PictureAsync(this IPage page, string name, bool isFullPage = false)
    {
        await page.EvaluateAsync(Still);
        if (!string.IsNullOrEmpty(Wanted))
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name + ".png"), Animations = ScreenshotAnimations.Disabled, FullPage = isFullPage });
        }
    }

    private static string Make()
    {
        var folder = Wanted == "docs"
            ? Path.GetFullPath(Path.Combine(Here(), "../../../docs/pictures"))
            : Path.Combine(AppContext.BaseDirectory, "pictures");
        Directory.CreateDirectory(folder);
        return folder;
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
