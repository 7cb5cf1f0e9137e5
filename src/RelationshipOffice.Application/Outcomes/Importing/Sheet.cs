namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>A file as rows of cells: the head, its rows or the first of them with their lines in the file, and how many there are; how it was read is told.</summary>
internal sealed record Sheet(IReadOnlyList<string> Head, IReadOnlyList<SheetRow> Rows, int Count, string ReadAs);

/// <summary>One row; Line is where an editor or a spreadsheet shows it, from 1.</summary>
internal sealed record SheetRow(int Line, IReadOnlyList<string> Cells);

/// <summary>A file that cannot be read at all, in a sentence with the line where there is one.</summary>
internal sealed class UnreadableFile(string sentence) : Exception(sentence);
