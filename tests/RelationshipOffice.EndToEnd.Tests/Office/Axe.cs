using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>What axe finds wrong for people with disabilities, as sentences. It runs in the page itself, which has no frames.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Every rule, or by <paramref name="isOnlyColours"/> the one that looks at contrast; in the whole page or a part of it.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(this IPage page, bool isOnlyColours = false, string within = "html")
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(
            """
            async ([within, isOnlyColours]) => {
              const found = await axe.run(within, { resultTypes: ["violations"], iframes: false, ...(isOnlyColours ? { runOnly: ["color-contrast"] } : {}) });
              return found.violations.map(v => `${v.id} (${v.impact}) at ${v.nodes.slice(0, 4).map(n => n.html).join(", ")}`);
            }
            """,
            new object[] { within, isOnlyColours });
    }
}
