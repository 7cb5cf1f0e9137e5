using System.Text.RegularExpressions;
using MudBlazor;
using MudBlazor.Utilities;
using RelationshipOffice.Web.Layout;

namespace RelationshipOffice.Web.Tests.Layout;

/// <summary>WCAG 2.2 AA: 4.5 to 1 for text, 3 to 1 for signs and the edges of fields.</summary>
public sealed partial class PaletteTests
{
    public static TheoryData<bool> Both => [false, true];

    [Theory, MemberData(nameof(Both))]
    public void Text_is_legible_on_every_ground(bool night)
    {
        var p = PaletteOf(night);
        MudColor[] grounds = [p.Surface, p.Background, p.BackgroundGray];
        foreach (var ground in grounds)
        {
            Legible(p.TextPrimary, ground, 7);
            Legible(p.TextSecondary, ground, 4.5);
            Legible(p.Primary, ground, 4.5);
            Legible(p.Error, ground, 4.5);
            Legible(p.Success, ground, 4.5);
            Legible(p.Warning, ground, 4.5);
            Legible(p.Info, ground, 4.5);
            Legible(p.TextDisabled, ground, 3);
            Legible(p.LinesInputs, ground, 3);
        }

        Legible(p.DrawerText, p.DrawerBackground, 4.5);
        Legible(p.AppbarText, p.AppbarBackground, 4.5);
    }

    [Theory, MemberData(nameof(Both))]
    public void Words_on_buttons_and_messages_are_legible_hovered_too(bool night)
    {
        var p = PaletteOf(night);
        (MudColor Ground, string Darker, MudColor Words)[] filled =
        [
            (p.Primary, p.PrimaryDarken, p.PrimaryContrastText), (p.Secondary, p.SecondaryDarken, p.SecondaryContrastText),
            (p.Info, p.InfoDarken, p.InfoContrastText), (p.Success, p.SuccessDarken, p.SuccessContrastText),
            (p.Warning, p.WarningDarken, p.WarningContrastText), (p.Error, p.ErrorDarken, p.ErrorContrastText),
            (p.Dark, p.DarkDarken, p.DarkContrastText),
        ];
        foreach (var (ground, darker, words) in filled)
        {
            Legible(words, ground, 4.5);
            Legible(words, Parsed(darker), 4.5);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public void Tinted_grounds_of_alerts_and_the_chosen_place_keep_text_legible(bool night)
    {
        var p = PaletteOf(night);
        MudColor[] tints = [p.Error, p.Warning, p.Info, p.Success, p.Primary];
        foreach (var tint in tints)
        {
            Legible(p.TextPrimary, Over(tint, p.HoverOpacity, p.Surface), 7);
        }

        Legible(p.Primary, Over(p.Primary, p.HoverOpacity, p.DrawerBackground), 4.5);
    }

    [Fact]
    public void The_sheet_holds_both_palettes_and_prints_by_day()
    {
        Assert.Equal(2, Night().Count(ThemeSheet.Css));
        Assert.Contains("prefers-color-scheme: dark", ThemeSheet.Css, StringComparison.Ordinal);
        var print = ThemeSheet.Css[ThemeSheet.Css.IndexOf("@media print", StringComparison.Ordinal)..];
        Assert.Contains("color-scheme: light", print, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?<!-)color-scheme: dark;")]
    private static partial Regex Night();

    private static Palette PaletteOf(bool night) => (night ? OfficeTheme.Dark : OfficeTheme.Light).PaletteLight;

    private static void Legible(MudColor words, MudColor ground, double least) =>
        Assert.True(Contrast(words, ground) >= least, $"{words} on {ground}: {Contrast(words, ground):0.00}, needs {least}");

    private static double Contrast(MudColor one, MudColor other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(MudColor c) => (0.2126 * Linear(c.R)) + (0.7152 * Linear(c.G)) + (0.0722 * Linear(c.B));

    private static double Linear(byte channel) =>
        channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static MudColor Over(MudColor tint, double opacity, MudColor ground) =>
        new(Mix(tint.R, ground.R, opacity), Mix(tint.G, ground.G, opacity), Mix(tint.B, ground.B, opacity), (byte)255);

    private static byte Mix(byte a, byte b, double opacity) => (byte)Math.Round((a * opacity) + (b * (1 - opacity)));

    private static MudColor Parsed(string colour) => new(colour);
}
