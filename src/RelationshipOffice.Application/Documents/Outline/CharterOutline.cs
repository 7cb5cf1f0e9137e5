using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// A charter's text in reading order with one numbering that every document shares: "4.2" is the same sentence in the annex,
/// in a slide's reference and in the clause. What the canonical text holds beside the parts known here comes along by its own
/// names (<see cref="StructuredParts"/>), so that a new part of the text needs no change here to be printed.
/// </summary>
public sealed record CharterOutline(IReadOnlyList<OutlinePart> Parts, IReadOnlyList<string> Unsaid)
{
    public const string PurposeKey = "Purpose", PartiesKey = "Parties";

    public static CharterOutline Of(CharterText text, string canonical, IReadOnlyList<string> people)
    {
        var others = StructuredParts.Of(canonical, text);
        List<OutlinePart> parts =
        [
            new(PurposeKey, "Purpose and dates", [text.Purpose, .. Dates(text)], []),
            new(PartiesKey, "Parties", [], [TextTables.Parties(text, people)]),
            .. Enum.GetValues<Section>().Select(s => OfSection(text, s, others)),
            .. others.Where(o => !Enum.TryParse<Section>(o.Key, out _)),
        ];
        var said = parts.Where(p => !p.IsEmpty).ToList();
        return new CharterOutline(
            [.. said.Select((part, at) => part with { Number = at + 1 })],
            [.. parts.Where(p => p.IsEmpty).Select(p => p.Heading)]);
    }

    public OutlinePart? Find(string key) => Parts.FirstOrDefault(p => p.Key == key);

    public OutlinePart? Find(Section section) => Find(section.ToString());

    private static OutlinePart OfSection(CharterText text, Section section, IReadOnlyList<OutlinePart> others)
    {
        IReadOnlyList<string> statements = [.. text.Statements.Where(s => s.Section == section).Select(s => s.Text)];
        var structured = others.FirstOrDefault(o => o.Key == section.ToString());
        return new OutlinePart(
            section.ToString(), Heading(section), [.. statements, .. InWords(text, section), .. structured?.Statements ?? []],
            [.. Known(text, section), .. structured?.Tables ?? []]);
    }

    // A formula is read as sentences; its figures alone would say nothing.
    private static IEnumerable<string> InWords(CharterText text, Section section) =>
        section == Section.ValueShare ? StructureWords.Lines(text.Structure, section).Select(l => l.Text) : [];

    private static IEnumerable<OutlineTable> Known(CharterText text, Section section) => section switch
    {
        Section.Contributions when text.Contributions.Count > 0 => [TextTables.Contributions(text)],
        Section.GovernanceDomains when text.Domains.Count > 0 => [TextTables.WhoDecides(text)],
        _ => [],
    };

    private static string Heading(Section section) => section switch
    {
        Section.Contributions => "Contributions to outcomes",
        Section.GovernanceDomains => "Who decides what",
        _ => SectionNames.Of(section),
    };

    private static IEnumerable<string> Dates(CharterText text)
    {
        yield return $"This charter holds from {TextWords.Day(text.StartDate)}. It is reviewed by {TextWords.Day(text.ReviewDate)}.";
        if (text.Contract is { } contract)
        {
            yield return $"It stands beside contract {TextWords.Of(contract)}, whose dates are its own.";
        }
    }
}

/// <summary>One numbered part: its statements, and what is said in rows.</summary>
/// <param name="Key">Name of the section, or of the property in the canonical text.</param>
public sealed record OutlinePart(
    string Key, string Heading, IReadOnlyList<string> Statements, IReadOnlyList<OutlineTable> Tables, int Number = 0)
{
    public bool IsEmpty => Statements.Count == 0 && Tables.Count == 0;

    /// <summary>How people refer to a statement of it: "4.2".</summary>
    public string Reference(int statement) => $"{Number}.{statement + 1}";
}

/// <summary>Rows under named columns; the caption says what they are to those who cannot see them.</summary>
/// <param name="Widths">Share of each column in the width; they sum to 100.</param>
public sealed record OutlineTable(
    string Caption, IReadOnlyList<string> Columns, IReadOnlyList<int> Widths, IReadOnlyList<IReadOnlyList<string>> Rows);
