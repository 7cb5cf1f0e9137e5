namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>The keys of all files read so far. A reference may go backwards or stay in its file, never forwards.</summary>
internal sealed class KnownKeys
{
    private readonly HashSet<(FileThing Thing, string Key)> _keys = [];

    public bool Add(FileThing thing, string key) => _keys.Add((thing, key));

    public bool Has(FileThing thing, string key) => _keys.Contains((thing, key));
}
