namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>A window's width and theme: the pairs at which every page is looked at.</summary>
public sealed record Look(int Width, int Height, bool IsDark)
{
    public static readonly Look Desk = new(1280, 800, false);
    public static readonly Look DeskDark = new(1280, 800, true);
    public static readonly Look Phone = new(390, 844, false);
    public static readonly Look PhoneDark = new(390, 844, true);

    /// <summary>The narrowest window and the widest: what stands in between fits if these do.</summary>
    public static readonly Look Narrow = new(360, 800, true);
    public static readonly Look Wide = new(1920, 1080, false);

    public string Name => $"{Width}-{(IsDark ? "dark" : "light")}";

    public static Look Of(string name) => name switch
    {
        "Desk" => Desk,
        "DeskDark" => DeskDark,
        "Phone" => Phone,
        _ => PhoneDark,
    };
}
