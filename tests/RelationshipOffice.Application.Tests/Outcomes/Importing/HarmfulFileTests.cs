using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MiniExcelLibs;
using RelationshipOffice.Application.Outcomes.Importing;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Outcomes.Importing;

/// <summary>Files that are made to do harm: to the office that reads them, or to whoever opens what it hands out.</summary>
public sealed class HarmfulFileTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private const string Sheet = "xl/worksheets/sheet1.xml";

    [Fact]
    public void Of_a_long_file_the_first_rows_are_kept_and_all_are_counted()
    {
        var sheet = SheetReader.Read("Day,Value\n2026-01-01,1\n2026-01-02,2\n\n2026-01-03,3\n"u8.ToArray(), kept: 2);

        Assert.Equal([2, 3], sheet.Rows.Select(r => r.Line));
        Assert.Equal(3, sheet.Count);
    }

    [Fact]
    public void A_workbook_that_unpacks_to_a_thousand_times_its_size_is_refused_before_it_is_unpacked()
    {
        var bomb = Zip((Sheet, 300_000_000));
        Assert.InRange(bomb.Length, 1, 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Refused(bomb, "unpacks to");

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 5_000_000);
    }

    [Fact]
    public void A_workbook_of_very_many_parts_or_of_archives_within_archives_is_refused()
    {
        Refused(Zip([.. Enumerable.Range(0, 20_000).Select(i => ($"part{i}", 0))]), "unpacks to");
        Refused(Zip(("nested.zip", 100_000)), "cannot be opened");
    }

    // A few hundred bytes that stand for thousands of millions of cells.
    [Fact]
    public void A_workbook_of_cells_that_nobody_filled_is_refused_where_they_begin()
    {
        Refused(Altered(sheet => sheet.Replace("A1:B2", "A1:AMJ1048576", StringComparison.Ordinal)), "1,024 columns");
        Refused(Altered(sheet => sheet.Replace("<x:row r=\"2\"", "<x:row r=\"1048576\"", StringComparison.Ordinal)
            .Replace("A2", "A1048576", StringComparison.Ordinal).Replace("B2", "B1048576", StringComparison.Ordinal)), "rows are empty");
    }

    [Theory]
    [InlineData("1E+29")]
    [InlineData("1E+300")]
    [InlineData("-1E+300")]
    [InlineData("1E-300")]
    [InlineData("NaN")]
    [InlineData("99999999999999999999999999999999999999")]
    public void A_number_that_is_beyond_all_figures_is_said_at_its_row_and_no_fault(string number)
    {
        var book = Altered(sheet => sheet.Replace("<x:v>62.5</x:v>", $"<x:v>{number}</x:v>", StringComparison.Ordinal));

        var read = SheetReader.Read(book);

        Assert.Single(read.Rows);
    }

    [Fact]
    public void A_workbook_that_reaches_for_other_files_or_grows_by_entities_is_refused()
    {
        var entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        Refused(Altered(sheet => sheet.Replace("?>", "?>" + entities, StringComparison.Ordinal)), "cannot be opened");
        var outside = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>";
        Refused(Altered(sheet => sheet.Replace("?>", "?>" + outside, StringComparison.Ordinal)), "cannot be opened");
    }

    [Fact]
    public void A_workbook_damaged_anywhere_is_read_or_refused_in_a_sentence()
    {
        var (chance, whole, refused) = (new Random(7), Book(), 0);
        for (var trial = 0; trial < 600; trial++)
        {
            var damaged = trial % 3 == 0
                ? Altered(sheet => sheet.Insert(chance.Next(sheet.Length), $"{(char)chance.Next(32, 127)}"))
                : (byte[])whole.Clone();
            for (var i = 0; i < trial % 3; i++)
            {
                damaged[chance.Next(2, damaged.Length)] = (byte)chance.Next(256);
            }

            try
            {
                SheetReader.Read(trial % 5 == 1 ? damaged[..chance.Next(2, damaged.Length)] : damaged);
            }
            catch (UnreadableFile)
            {
                refused++;
            }
        }

        Assert.True(refused > 50, $"Only {refused} were damaged where it matters.");
    }

    [Fact]
    public void A_program_under_the_name_of_a_table_is_refused()
    {
        Refused([.. "MZ"u8, 0x90, 0x00, .. new byte[200]], "NUL");
        Refused([0x7F, .. "ELF"u8, 2, 1, 1, 0, .. new byte[200]], "NUL");
        Refused([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0, 1], "NUL");
        Refused([.. "PK"u8, 3, 4, .. "<html><script>alert(1)</script>"u8], "cannot be opened");
    }

    // By its own settings a spreadsheet parts cells at commas, semicolons or tabs, whatever the file meant.
    [Fact]
    public async Task In_what_is_handed_out_nothing_stands_where_a_spreadsheet_would_run_it()
    {
        string[] harmful =
        [
            "=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(1)", "=HYPERLINK(\"http://evil.example\",\"click\")", "x;=1+1", "x\t=1+1", "x\n=1+1", "x\";=1+1;\"",
            "x\",=1+1,\"", "a, @SUM(1)", ";=1+1", "\"=1+1\"", "＝1+1", " =1+1", "'=1+1",
        ];
        string[] lines = [Line("Measure", "Day", "Value", "Source", "=Note"), .. harmful.Select(h => Line(h, "2026-01-01", "-5", h, h))];
        var import = await office.UploadAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

        var told = Encoding.UTF8.GetString(await office.Door().AskAsync(new WriteImportFaults(import)).ValueAsync()).TrimStart('\uFEFF');

        // Every row is there, and a number kept its sign.
        Assert.Equal(harmful.Length, Regex.Count(told, ",-5,"));
        Assert.DoesNotMatch("(?:^|[,;\t\r\n])[\\s\"]*(?:[=+@＝＋－＠]|-(?!5,))", told);
    }

    private static string Line(params string[] cells) => string.Join(",", cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    private static void Refused(byte[] file, string says) =>
        Assert.Contains(says, Assert.Throws<UnreadableFile>(() => SheetReader.Read(file)).Message, StringComparison.Ordinal);

    private static byte[] Book()
    {
        using var book = new MemoryStream();
        book.SaveAs(new[] { new { Measure = "M", Value = 62.5 } });
        return book.ToArray();
    }

    /// <summary>A good workbook whose first sheet was rewritten by hand.</summary>
    private static byte[] Altered(Func<string, string> change)
    {
        using var book = new MemoryStream();
        book.Write(Book());
        using (var archive = new ZipArchive(book, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = archive.Entries.Single(e => e.FullName.EndsWith("sheet1.xml", StringComparison.Ordinal));
            using var stream = part.Open();
            var text = new StreamReader(stream).ReadToEnd();
            var changed = change(text);
            Assert.NotEqual(text, changed);
            stream.SetLength(0);
            stream.Write(Encoding.UTF8.GetBytes(changed));
        }

        return book.ToArray();
    }

    private static byte[] Zip(params (string Name, int Zeros)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            var zeros = new byte[1_000_000];
            foreach (var (name, length) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                for (var left = length; left > 0; left -= zeros.Length)
                {
                    part.Write(zeros.AsSpan(0, Math.Min(left, zeros.Length)));
                }
            }
        }

        return file.ToArray();
    }
}
