using System.Globalization;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using CsvHelper;
using MiniExcelLibs;

namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>
/// Reads CSV (UTF-8, UTF-16 with its mark, else Western European; comma, semicolon, tab or bar) and XLSX (the first sheet).
/// What is broken is said with its line, never skipped.
/// </summary>
internal static class SheetReader
{
    /// <summary>Rows of one file.</summary>
    public const int MostRows = 1_000_000;

    private const int MostColumns = 200;

    private const long LargestUnpacked = 500_000_000;

    // Where the head and the first lines stand.
    private const int Beginning = 64 * 1024;

    private static readonly string[] Delimiters = [",", ";", "\t", "|"];

    /// <summary>
    /// Reads to the end; of the rows so many are kept as somebody wants to see, for a large file fills much memory, and each is
    /// told to <paramref name="each"/>.
    /// </summary>
    public static Sheet Read(byte[] content, int kept = MostRows, Action<SheetRow>? each = null)
    {
        var rows = new SheetRows(kept, each);
        var readAs = content.AsSpan().StartsWith("PK"u8) ? ReadWorkbook(content, rows) : ReadText(content, rows);
        var sheet = new Sheet(rows.Head, rows.Kept, rows.Count, readAs);
        return sheet.Head.Count switch
        {
            0 => throw new UnreadableFile("The file is empty."),
            _ when sheet.Count == 0 => throw new UnreadableFile("The file has a head and no rows."),
            _ when sheet.Head.GroupBy(h => h, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Key.Length > 0 && g.Count() > 1) is { } twice =>
                throw new UnreadableFile($"Two columns are named “{twice.Key}”. Name each column once."),
            _ => sheet,
        };
    }

    private static string ReadText(byte[] content, SheetRows rows)
    {
        var (bom, encoding, name) = EncodingOf(content);
        var zeros = encoding is UnicodeEncoding ? MemoryMarshal.Cast<byte, char>(content).Contains('\0') : content.AsSpan().Contains((byte)0);
        if (zeros)
        {
            throw new UnreadableFile("This is neither a text nor a workbook: it has NUL characters. Save it as CSV in UTF-8, or as XLSX.");
        }

        var delimiter = Delimiter(encoding.GetString(content.AsSpan(bom, Math.Min(content.Length - bom, Beginning))));
        using var text = new StreamReader(new MemoryStream(content, bom, content.Length - bom, writable: false), encoding, detectEncodingFromByteOrderMarks: false);
        using var csv = new CsvParser(text, new CsvHelper.Configuration.CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = delimiter,
            BadDataFound = bad => throw new UnreadableFile($"Line {bad.Context.Parser!.RawRow}: a quotation mark stands where none may, or one that opens is never closed. Double it, or close it."),
            MaxFieldSize = 100_000,
            IgnoreBlankLines = true,
            // Names of measures and sources stand in many rows, and are kept once.
            CacheFields = true,
        });
        try
        {
            while (csv.Read())
            {
                GuardColumns(csv.Count);
                rows.Add(csv.RawRow, [.. csv.Record!.Select(c => c.Trim())]);
            }
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableFile($"Line {csv.RawRow}: a cell has over 100,000 characters. A quotation mark that is never closed does that.");
        }
        catch (CsvHelperException broken)
        {
            throw new UnreadableFile($"Line {csv.RawRow}: the row cannot be read. {broken.Message.Split('\n')[0]}");
        }

        return $"CSV in {name}, cells parted by {delimiter switch { "," => "commas", ";" => "semicolons", "\t" => "tabs", _ => "bars" }}";
    }

    private static string ReadWorkbook(byte[] content, SheetRows rows)
    {
        try
        {
            using (var zip = new ZipArchive(new MemoryStream(content, writable: false), ZipArchiveMode.Read))
            {
                if (zip.Entries.Count > 10_000 || zip.Entries.Sum(e => e.Length) > LargestUnpacked || zip.Entries.Any(Swells))
                {
                    throw new UnreadableFile("The workbook unpacks to more than 500 MB, or to 200 times its size. Save the sheet alone, or as CSV.");
                }
            }

            var (line, empty) = (0, 0);
            foreach (var row in new MemoryStream(content, writable: false).Query(useHeaderRow: false).Cast<IDictionary<string, object?>>())
            {
                GuardColumns(row.Count);
                IReadOnlyList<string> cells = [.. row.Values.Select(Say)];
                // Line numbers are the spreadsheet's own, empty rows counted.
                line++;
                empty = cells.All(c => c.Length == 0) ? empty + 1 : 0;
                GuardEmpty(empty, line);
                if (empty == 0)
                {
                    rows.Add(line, cells);
                }
            }

            return "an XLSX workbook, its first sheet";
        }
        // The library has no exception of its own for a damaged workbook: these are what its parts throw.
        catch (Exception broken) when (broken is InvalidDataException or System.Xml.XmlException or FormatException or InvalidOperationException or KeyNotFoundException or NullReferenceException)
        {
            throw new UnreadableFile("The workbook cannot be opened: it is damaged, protected, or no XLSX. Save it anew, or as CSV.");
        }
    }

    private static string Say(object? cell) => cell switch
    {
        null => "",
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // Beyond what a figure can be it stays as it is, and is told at its row.
        double number when Math.Abs(number) < 1e28 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString()!.Trim(),
    };

    // Sheets of figures shrink to a tenth or so; what shrinks to a two-hundredth was made to burst.
    private static bool Swells(ZipArchiveEntry part) => part.Length > 10_000_000 && part.Length / 200 > part.CompressedLength;

    // At the row already: a single cell in the last column stands for thousands in each row.
    private static void GuardColumns(int columns)
    {
        if (columns > MostColumns)
        {
            throw new UnreadableFile($"The file has {columns:N0} columns; {MostColumns} are the most.");
        }
    }

    // One cell in the last row of a sheet stands for a million rows before it.
    private static void GuardEmpty(int empty, int row)
    {
        if (empty > 10_000)
        {
            throw new UnreadableFile($"Row {row:N0}: over 10,000 rows are empty there. Delete them, or save the sheet as CSV.");
        }
    }

    // How many bytes of it are its mark, how it is written, and that in words.
    private static (int Mark, Encoding Encoding, string Name) EncodingOf(byte[] content)
    {
        if (content.AsSpan().StartsWith(Encoding.Unicode.Preamble) || content.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return (2, content[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, "UTF-16");
        }

        return Utf8.IsValid(content)
            ? (content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0, Encoding.UTF8, "UTF-8")
            : (0, Encoding.Latin1, "Western European, for it is no UTF-8: look whether accents are right");
    }

    // The sign that parts the first lines into most cells, alike in each of them.
    private static string Delimiter(string beginning)
    {
        List<string> lines = [.. beginning.Split('\n').Select(l => l.Trim('\r')).Where(l => l.Length > 0).Take(20)];
        return Delimiters.OrderByDescending(d => lines.Count == 0 ? 0 : Cells(lines[0], d) > 0 ? lines.Count(l => Cells(l, d) == Cells(lines[0], d)) * 1000 + Cells(lines[0], d) : 0).First();

        static int Cells(string line, string delimiter)
        {
            var (quoted, count) = (false, 0);
            foreach (var sign in line)
            {
                quoted ^= sign == '"';
                count += !quoted && sign == delimiter[0] ? 1 : 0;
            }

            return count;
        }
    }
}
