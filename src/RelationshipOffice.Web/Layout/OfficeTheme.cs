using MudBlazor;

namespace RelationshipOffice.Web.Layout;

/// <summary>The office's own colours and type: paper and petrol by day, slate and glacier by night; each pair tested for contrast.</summary>
internal static class OfficeTheme
{
    private static readonly string[] Inter = ["Inter Variable", "system-ui", "sans-serif"];

    public static MudTheme Light { get; } = With(new PaletteLight
    {
        Primary = "#0E5A6B",
        PrimaryContrastText = "#FFFFFF",
        Secondary = "#A23B22",
        SecondaryContrastText = "#FFFFFF",
        Tertiary = "#5B4A9E",
        TertiaryContrastText = "#FFFFFF",
        Info = "#1B5FA6",
        InfoContrastText = "#FFFFFF",
        Success = "#1C6B3C",
        SuccessContrastText = "#FFFFFF",
        Warning = "#875300",
        WarningContrastText = "#FFFFFF",
        Error = "#AE231C",
        ErrorContrastText = "#FFFFFF",
        Dark = "#2A3439",
        DarkContrastText = "#FFFFFF",
        Black = "#1A2226",
        TextPrimary = "#1A2226",
        TextSecondary = "#53616A",
        TextDisabled = "#6F7C84",
        ActionDefault = "#53616A",
        ActionDisabled = "#6F7C84",
        ActionDisabledBackground = "#E4E6E4",
        Background = "#F7F6F3",
        BackgroundGray = "#F0EFEB",
        Surface = "#FFFFFF",
        DrawerBackground = "#F7F6F3",
        DrawerText = "#33404A",
        DrawerIcon = "#53616A",
        AppbarBackground = "#FFFFFF",
        AppbarText = "#1A2226",
        LinesDefault = "#DEDFDB",
        LinesInputs = "#7B8890",
        TableLines = "#E8E8E4",
        TableHover = "#0E5A6B0F",
        TableStriped = "#0000000A",
        Divider = "#DEDFDB",
        DividerLight = "#E8E8E4",
        Skeleton = "#E2E3DF",
        GrayLight = "#9AA5AB",
        GrayLighter = "#DEDFDB",
        GrayDefault = "#6F7C84",
        GrayDark = "#53616A",
        GrayDarker = "#33404A",
        OverlayDark = "#12181B99",
    });

    // MudBlazor decides between its two palettes while it renders; the sheet holds both at once, so the night is a
    // theme of its own, written with the same type.
    public static MudTheme Dark { get; } = With(new PaletteLight
    {
        Primary = "#6CC5D9",
        PrimaryContrastText = "#062A33",
        Secondary = "#F0A08A",
        SecondaryContrastText = "#3C1006",
        Tertiary = "#BBAEF0",
        TertiaryContrastText = "#211659",
        Info = "#8FBDF2",
        InfoContrastText = "#072446",
        Success = "#7FCB9A",
        SuccessContrastText = "#06290F",
        Warning = "#E8B65A",
        WarningContrastText = "#332000",
        Error = "#F4968C",
        ErrorContrastText = "#420A06",
        Dark = "#CBD5DA",
        DarkContrastText = "#1A2226",
        Black = "#0B1012",
        TextPrimary = "#E6EBED",
        TextSecondary = "#A7B4BA",
        TextDisabled = "#84929A",
        ActionDefault = "#A7B4BA",
        ActionDisabled = "#84929A",
        ActionDisabledBackground = "#2C363B",
        Background = "#12181B",
        BackgroundGray = "#1F282C",
        Surface = "#1A2226",
        DrawerBackground = "#12181B",
        DrawerText = "#CBD5DA",
        DrawerIcon = "#A7B4BA",
        AppbarBackground = "#1A2226",
        AppbarText = "#E6EBED",
        LinesDefault = "#313C42",
        LinesInputs = "#73828B",
        TableLines = "#2A343A",
        TableHover = "#6CC5D91A",
        TableStriped = "#FFFFFF08",
        Divider = "#313C42",
        DividerLight = "#2A343A",
        Skeleton = "#2A343A",
        GrayLight = "#73828B",
        GrayLighter = "#313C42",
        GrayDefault = "#84929A",
        GrayDark = "#A7B4BA",
        GrayDarker = "#CBD5DA",
        OverlayDark = "#05080AB3",
    });

    private static MudTheme With(PaletteLight palette) => new()
    {
        PaletteLight = palette,
        LayoutProperties = new() { DefaultBorderRadius = "6px" },
        Typography = new()
        {
            Default = new DefaultTypography { FontFamily = Inter, FontSize = ".875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body1 = new Body1Typography { FontFamily = Inter, FontSize = ".875rem", LineHeight = "1.5", LetterSpacing = "normal" },
            Body2 = new Body2Typography { FontFamily = Inter, FontSize = ".8125rem", LineHeight = "1.45", LetterSpacing = "normal" },
            Button = new ButtonTypography { FontFamily = Inter, FontSize = ".875rem", FontWeight = "550", LetterSpacing = "normal", TextTransform = "none", LineHeight = "1.5" },
            Caption = new CaptionTypography { FontFamily = Inter, FontSize = ".8125rem", LetterSpacing = "normal" },
            Subtitle1 = new Subtitle1Typography { FontFamily = Inter, FontSize = ".9375rem", LetterSpacing = "normal" },
            Subtitle2 = new Subtitle2Typography { FontFamily = Inter, FontSize = ".875rem", LetterSpacing = "normal" },
            H6 = new H6Typography { FontFamily = Inter, FontSize = "1.125rem", FontWeight = "650", LetterSpacing = "normal" },
        },
    };
}
