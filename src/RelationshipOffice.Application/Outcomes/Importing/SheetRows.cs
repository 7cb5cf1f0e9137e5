namespace RelationshipOffice.Application.Outcomes.Importing;

/// <summary>Rows as they are read: the head, of the others the first so many, and how many there are; each is told to whoever wants them all.</summary>
internal sealed class SheetRows(int most, Action<SheetRow>? each)
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

        var row = new SheetRow(line, cells);
        each?.Invoke(row);
        if (Count <= most)
        {
            Kept.Add(row);
        }
    }
}
