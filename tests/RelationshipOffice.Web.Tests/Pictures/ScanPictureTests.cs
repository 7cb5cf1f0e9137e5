using System.Globalization;
using System.Text.RegularExpressions;
using Bunit;
using QRCoder;
using RelationshipOffice.Web.Pictures;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Pictures;

public sealed partial class ScanPictureTests : OfficeContext
{
    [Fact]
    public void It_shows_the_text_square_by_square_with_a_quiet_margin_and_says_where_the_same_stands_in_words()
    {
        var picture = Render<ScanPicture>(p => p.Add(s => s.Text, "otpauth://totp/Relationship%20Office:x").Add(s => s.Alternative, "The key below says the same.")).Find("svg");
        using var code = QRCodeGenerator.GenerateQrCode("otpauth://totp/Relationship%20Office:x", QRCodeGenerator.ECCLevel.M);

        var dark = Square().Matches(picture.QuerySelector("path")!.GetAttribute("d")!).Select(m => (X: Number(m.Groups[1]), Y: Number(m.Groups[2]))).ToHashSet();

        var size = code.ModuleMatrix.Count;
        Assert.Equal(($"0 0 {size} {size}", "img", "The key below says the same."), (picture.GetAttribute("viewBox"), picture.GetAttribute("role"), picture.GetAttribute("aria-label")));
        Assert.All(Enumerable.Range(0, size * size), i => Assert.Equal(code.ModuleMatrix[i / size][i % size], dark.Contains((i % size, i / size))));
        Assert.InRange(dark.Min(d => Math.Min(d.X, d.Y)), 4, 4);
    }

    private static int Number(Capture text) => int.Parse(text.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("M(\\d+) (\\d+)h1v1h-1z")]
    private static partial Regex Square();
}
