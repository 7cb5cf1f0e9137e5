using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// What a window showed and what was pressed in it last, written to the output of its test: where one fails, a reader sees
/// whether a press met what it was meant for.
/// </summary>
internal static class LastSeen
{
    /// <summary>Runs in every page of a window before anything else does.</summary>
    public const string Script =
        """
        (() => {
          const presses = window.officePresses = [], name = part => `${part.tagName ?? ""} ${part.getAttribute?.("aria-label") ?? part.textContent?.trim().slice(0, 40) ?? ""}`.trim();
          for (const kind of ["pointerdown", "pointerup", "click", "input", "focusin"])
            addEventListener(kind, e => { presses.push(`${Math.round(e.timeStamp)} ${kind} ${name(e.target)}`); if (presses.length > 24) presses.shift(); }, true);
        })();
        """;

    public static async Task TellAsync(this IPage page)
    {
        try
        {
            var seen = await page.EvaluateAsync<string>(
                """
                () => {
                  const dialogs = [...document.querySelectorAll("[role=dialog]")].map(d => `dialog: ${d.innerText.slice(0, 300)}`);
                  return [`${location.href} at ${Math.round(performance.now())}`, ...(window.officePresses ?? []), ...dialogs, document.querySelector("main")?.innerText.slice(0, 1500)].join("\n");
                }
                """).WaitAsync(TimeSpan.FromSeconds(2));
            TestContext.Current.TestOutputHelper?.WriteLine(seen);
        }
        catch (Exception gone) when (gone is PlaywrightException or TimeoutException)
        {
            // A window that is closed, or that does not answer, has nothing to tell.
        }
    }
}
