using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Charters;

/// <summary>Compares two texts of a charter part by part; what keeps its identity is compared word by word.</summary>
internal static class TextComparison
{
    public static IReadOnlyList<ComparedPart> Of(CharterText before, CharterText after) =>
    [
        .. new[]
        {
            Part("Title, purpose and dates", Terms(before), Terms(after)),
            Part("Parties", Parties(before), Parties(after)),
        },
        .. Enum.GetValues<Section>().Select(s => Part(SectionNames.Of(s), Statements(before, s), Statements(after, s))).Where(p => p.Lines.Count > 0),
        .. new[]
        {
            Part("Who decides", Domains(before), Domains(after)),
            Part("Contributions to outcomes", Contributions(before), Contributions(after)),
        }.Where(p => p.Lines.Count > 0),
    ];

    private static IReadOnlyList<Line> Terms(CharterText text) =>
    [
        new("title", "Title", text.Title),
        new("purpose", "Purpose", text.Purpose),
        new("start", "Holds from", TextWords.Day(text.StartDate)),
        new("review", "Review", TextWords.Day(text.ReviewDate)),
        .. text.Contract is { } contract ? (Line[])[new("contract", "Beside contract", TextWords.Of(contract))] : [],
    ];

    private static IReadOnlyList<Line> Parties(CharterText text) => [.. text.Parties.Select(p => new Line(p.Id.ToString(), "", TextWords.Of(p)))];

    private static IReadOnlyList<Line> Statements(CharterText text, Section section) =>
    [
        .. text.Statements.Where(s => s.Section == section).Select(s => new Line(s.Id.ToString(), "", s.Text)),
        .. StructureWords.Lines(text.Structure, section).Select(l => new Line(l.Key, "", l.Text)),
    ];

    private static IReadOnlyList<Line> Domains(CharterText text) =>
        [.. text.Domains.Select(d => new Line(d.Domain.ToString(), "", string.Join(" ", TextWords.Of(d))))];

    private static IReadOnlyList<Line> Contributions(CharterText text) =>
        [.. text.Contributions.Select(c => new Line(c.Id.ToString(), "", TextWords.Of(c)))];

    private static ComparedPart Part(string heading, IReadOnlyList<Line> before, IReadOnlyList<Line> after)
    {
        var lines = new List<ComparedLine>();
        var (old, now) = (before.ToDictionary(l => l.Key), after.Select(l => l.Key).ToHashSet());
        var (b, a) = (0, 0);
        foreach (var (keptBefore, keptAfter) in CommonOrder.Of([.. before.Select(l => l.Key)], [.. after.Select(l => l.Key)]).Append((before.Count, after.Count)))
        {
            // What moved is told once, at its new place.
            lines.AddRange(before.Take(keptBefore).Skip(b).Where(l => !now.Contains(l.Key)).Select(l => Gone(l)));
            lines.AddRange(after.Take(keptAfter).Skip(a).Select(l => old.TryGetValue(l.Key, out var was) ? Kept(was, l) with { Kind = LineKind.Moved } : Come(l)));
            if (keptAfter < after.Count)
            {
                lines.Add(Kept(before[keptBefore], after[keptAfter]));
            }

            (b, a) = (keptBefore + 1, keptAfter + 1);
        }

        return new ComparedPart(heading, lines);
    }

    private static ComparedLine Kept(Line before, Line after) => before.Text == after.Text
        ? new ComparedLine(after.Label, LineKind.Same, [new WordPiece(PieceKind.Same, after.Text)])
        : new ComparedLine(after.Label, LineKind.Reworded, WordDiff.Of(before.Text, after.Text));

    private static ComparedLine Gone(Line line) => new(line.Label, LineKind.Removed, [new WordPiece(PieceKind.Removed, line.Text)]);

    private static ComparedLine Come(Line line) => new(line.Label, LineKind.Added, [new WordPiece(PieceKind.Added, line.Text)]);

    private sealed record Line(string Key, string Label, string Text);
}
