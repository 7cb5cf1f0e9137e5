using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>
/// What is in it for we (domain guide §5): what each party gets and gives, and what all of them share, as the parties see it when
/// they sign.
/// </summary>
public sealed class ValueAndEffort : AggregateRoot
{
    public const int MostLines = 60;

    private readonly List<ValueLine> _lines = [];

    private ValueAndEffort()
    {
    }

    public ValueAndEffort(Charter charter)
    {
        charter.GuardOpen();
        (Id, Charter) = (ValueAndEffortId.New(), charter.Id);
    }

    public ValueAndEffortId Id { get; private set; }

    public CharterId Charter { get; private set; }

    public IReadOnlyList<ValueLine> Lines => [.. _lines.OrderBy(l => l.Place)];

    /// <summary>
    /// Sets all lines as a whole; none takes them out of the charter. Refuses a charter that is no open draft, over sixty lines
    /// (<c>charter.value.too_many</c>), one line twice (<c>charter.value.twice</c>) and a party that is none (<c>charter.party.unknown</c>).
    /// </summary>
    public void Set(Charter charter, IReadOnlyList<ValueLineTerms> lines)
    {
        Guard(charter.Id == Charter, CharterErrors.NotAParty);
        charter.GuardOpen();
        Guard(lines.Count <= MostLines, ValueErrors.TooMany);
        Guard(lines.DistinctBy(l => (l.Party, l.Kind, l.Words)).Count() == lines.Count, ValueErrors.Twice);
        foreach (var (line, at) in lines.Select((l, i) => (l, i)))
        {
            Guard(line.Party is not { } party || charter.IsParty(party), CharterErrors.NotAParty with { Field = $"Lines[{at}].Party" });
        }

        if (lines.SequenceEqual(Lines.Select(l => l.Terms)))
        {
            return;
        }

        _lines.Sort((one, other) => one.Place.CompareTo(other.Place));
        _lines.Become(lines, place => new ValueLine(place), (row, terms) => row.Terms = terms);
        Record(new ValueAndEffortSet(Charter, lines.Count(l => l.Kind == ValueKind.Value), lines.Count(l => l.Kind == ValueKind.Effort)));
    }
}

/// <summary>One line as it is kept.</summary>
public sealed class ValueLine
{
    private ValueLine()
    {
    }

    internal ValueLine(int place) => Place = place;

    public int Place { get; private set; }

    /// <summary>None: all parties together.</summary>
    public PartnerId? Party { get; private set; }

    public ValueKind Kind { get; private set; }

    public string Words { get; private set; } = "";

    public decimal? Amount { get; private set; }

    public string? Currency { get; private set; }

    public int? Estimate { get; private set; }

    public ValueLineTerms Terms
    {
        get => ValueLineTerms.Of(Party, Kind, Words, Amount is { } amount ? Money.Of(amount, Currency) : null, Estimate);
        internal set => (Party, Kind, Words, Amount, Currency, Estimate) =
            (value.Party, value.Kind, value.Words, value.Amount?.Amount, value.Amount?.Currency, value.Estimate);
    }
}

/// <summary>How many things the parties get and give now.</summary>
public sealed record ValueAndEffortSet(CharterId Charter, int Values, int Efforts) : CharterEvent(Charter);
