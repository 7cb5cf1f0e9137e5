using System.Diagnostics;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>LibreOffice and Poppler, as tests/run.sh installs them; where they cannot be had, the test says so and is skipped.</summary>
internal sealed class OfficeSuite : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    private readonly string _program;
    private readonly DirectoryInfo _work = Directory.CreateTempSubdirectory("office-suite");

    private OfficeSuite(string program) => _program = program;

    public static OfficeSuite FindOrSkip()
    {
        string[] places = ["soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];
        var program = places.FirstOrDefault(Has);
        Assert.SkipWhen(program is null || !Has("pdftoppm") || !Has("pdftotext"), "LibreOffice or Poppler is not here, so no document was opened: install libreoffice-writer-nogui, libreoffice-impress-nogui and poppler-utils.");
        return new OfficeSuite(program!);
    }

    /// <summary>Opens a document and takes a picture of each of its pages.</summary>
    public async Task<IReadOnlyList<string>> PicturesAsync(string file, string name)
    {
        var pdf = await PdfAsync(file);
        await RunAsync("pdftoppm", "-r", "64", "-png", pdf, Path.Combine(_work.FullName, name));
        List<string> pictures = [.. Directory.EnumerateFiles(_work.FullName, $"{name}-*.png").Order(StringComparer.Ordinal)];
        foreach (var (picture, at) in pictures.Select((picture, at) => (picture, at)))
        {
            File.Copy(picture, Path.Combine(Pictures.Folder, $"{name}-{at + 1}.png"), overwrite: true);
        }

        return pictures;
    }

    public async Task<string> TextAsync(string file) => await RunAsync("pdftotext", "-layout", await PdfAsync(file), "-");

    public void Dispose() => _work.Delete(recursive: true);

    private async Task<string> PdfAsync(string file)
    {
        var pdf = Path.Combine(_work.FullName, Path.ChangeExtension(Path.GetFileName(file), ".pdf"));
        if (!File.Exists(pdf))
        {
            // A profile of its own: another LibreOffice may be open.
            await RunAsync(_program, $"-env:UserInstallation={new Uri(Path.Combine(_work.FullName, "profile"))}", "--headless", "--convert-to", "pdf", "--outdir", _work.FullName, file);
        }

        Assert.True(File.Exists(pdf), $"LibreOffice did not open {Path.GetFileName(file)}.");
        return pdf;
    }

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        using var late = new CancellationTokenSource(Longest);
        var (said, faults) = (process.StandardOutput.ReadToEndAsync(late.Token), process.StandardError.ReadToEndAsync(late.Token));
        await process.WaitForExitAsync(late.Token);
        Assert.True(process.ExitCode == 0, $"{program}: {await faults}");
        return await said;
    }

    private static bool Has(string program) => Path.IsPathRooted(program)
        ? File.Exists(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
