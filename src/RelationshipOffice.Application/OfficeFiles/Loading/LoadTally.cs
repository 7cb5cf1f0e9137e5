namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Counts what a load did, in the order in which it was first met.</summary>
internal sealed class LoadTally
{
    private readonly List<string> _order = [];
    private readonly Dictionary<string, (int Added, int Known)> _parts = [];
    private readonly List<string> _notes = [];

    public void Added(string what) => Count(what, 1, 0);

    public void Known(string what, int count = 1) => Count(what, 0, count);

    /// <summary>Says something once, however often it is met.</summary>
    public void Note(string sentence)
    {
        if (!_notes.Contains(sentence))
        {
            _notes.Add(sentence);
        }
    }

    public LoadReport Report(IReadOnlyList<FileRefusal> refusals, TimeSpan took) =>
        new([.. _order.Select(what => new LoadedPart(what, _parts[what].Added, _parts[what].Known))], [.. _notes], refusals, took);

    private void Count(string what, int added, int known)
    {
        if (!_parts.TryGetValue(what, out var before))
        {
            _order.Add(what);
        }

        _parts[what] = (before.Added + added, before.Known + known);
    }
}
