namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>Rows as they are read: the head, of the others the first so many, and how many there are.</summary>
internal sealed class SheetRows(int most)
{
    public IReadOnlyList<string> Head { get; private set; } = [];

    public List<SheetRow> Kept { get; } = [];

    public int Count { get; private set; }

    public void Add(int line, IReadOnlyList<string> cells)
    {
        if (Head.Count == 0)
        {
            Head = cells;
            return;
        }

        if (++Count > SheetReader.MostRows)
        {
            throw new UnreadableFile($"The file has over {SheetReader.MostRows:N0} rows. Cut it into several.");
        }

        if (Count <= most)
        {
            Kept.Add(new SheetRow(line, cells));
        }
    }
}
