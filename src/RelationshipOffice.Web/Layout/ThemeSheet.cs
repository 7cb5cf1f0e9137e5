using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using MudBlazor;

namespace RelationshipOffice.Web.Layout;

/// <summary>
/// Both palettes as one style sheet of variables: the browser chooses before the first paint, so nothing flashes, and
/// paper is always printed by day.
/// </summary>
internal sealed class ThemeSheet : MudThemeProvider
{
    public static readonly string Css = Write();

    private static readonly string Mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))[..12];

    /// <summary>Where the sheet lies; the address changes with its content.</summary>
    public static string Address => $"theme.{Mark}.css";

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/theme.{mark}.css", Answer).AllowAnonymous();

    private static ContentHttpResult Answer(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Text(Css, "text/css", Encoding.UTF8);
    }

    private static string Write()
    {
        var day = Variables(OfficeTheme.Light, "light");
        var night = Variables(OfficeTheme.Dark, "dark");
        // "html:root" is more specific than what a MudThemeProvider on a page writes.
        return $$"""
            html:root { {{day}} }
            @media (prefers-color-scheme: dark) { html:root:not([data-theme="light"]) { {{night}} } }
            html:root[data-theme="dark"] { {{night}} }
            @media print { html:root:root:root { {{day}} } }
            main.paper-main { {{day}} }
            """;
    }

    private static string Variables(MudTheme theme, string scheme)
    {
        var text = new StringBuilder();
        new ThemeSheet { Theme = theme }.GenerateTheme(text);
        return $"{text.ToString().ReplaceLineEndings("")} --mud-native-html-color-scheme: {scheme}; color-scheme: {scheme};";
    }
}
