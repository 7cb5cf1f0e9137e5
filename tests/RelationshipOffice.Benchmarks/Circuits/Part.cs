namespace RelationshipOffice.Benchmarks.Circuits;

/// <summary>An element, a text or a component on a page.</summary>
internal sealed class Part(string tag)
{
    /// <summary>The element's name; "#" for a component, empty for text.</summary>
    public string Tag => tag;

    /// <summary>The component in whose part of the page it stands.</summary>
    public int Component { get; init; }

    public string Words { get; set; } = "";

    public Part? Around { get; set; }

    public List<Part> Inside { get; } = [];

    public Dictionary<string, string?> Attributes { get; } = [];

    /// <summary>What listens to which event, by the server's number.</summary>
    public Dictionary<string, ulong> Handlers { get; } = [];

    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>All words within, markup without its tags.</summary>
    public string Text => string.Concat(AndInside().Where(p => p.Tag.Length == 0).Select(p => p.Words)).Trim();

    /// <summary>Whether it is of this class.</summary>
    public bool Is(string name) => this["class"]?.Split(' ').Contains(name) ?? false;

    /// <summary>Itself, and what it stands in.</summary>
    public IEnumerable<Part> Above()
    {
        for (var at = this; at is not null; at = at.Around)
        {
            yield return at;
        }
    }

    public IEnumerable<Part> AndInside() => Inside.SelectMany(p => p.AndInside()).Prepend(this);

    public void Insert(int place, Part part)
    {
        part.Around = this;
        Inside.Insert(place, part);
    }
}
