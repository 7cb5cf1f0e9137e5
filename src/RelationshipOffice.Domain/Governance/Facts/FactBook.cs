using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// Everything known as of one day: partners, holdings in force and relation facts not later than that day. The newest
/// fact wins; facts of one day that disagree are both kept (<see cref="Reading"/>). A what-if is another book.
/// </summary>
public sealed class FactBook
{
    private readonly Dictionary<PartnerId, KnownPartner> _partners;
    private readonly ILookup<Question, StatedFact> _facts;
    private readonly StatedFact[] _stated;
    private readonly Holding[] _held;
    private readonly Dictionary<Holding, HoldingReading> _readings;

    public FactBook(DateOnly asOf, IEnumerable<KnownPartner> partners, IEnumerable<Holding> holdings, IEnumerable<StatedFact> facts)
    {
        AsOf = asOf;
        _partners = partners.ToDictionary(p => p.Id);
        _held = [.. holdings.Where(h => h.HoldsOn(asOf))];
        var read = HoldingReading.On(asOf, _held);
        Holdings = [.. read.Select(r => r.Used)];
        _readings = read.Where(r => r.SetAside.Count > 0).ToDictionary(r => r.Used);
        _stated = [.. facts.Where(f => f.Date <= asOf)];
        _facts = _stated.ToLookup(f => new Question(f.Partner, f.Counterpart, f.Value.Kind, f.Value.Domain));
    }

    public DateOnly AsOf { get; }

    /// <summary>The holdings in force on the day; where sources speak of the same one, the statement that counts.</summary>
    public IReadOnlyList<Holding> Holdings { get; }

    /// <summary>All that is said of holdings in force on the day.</summary>
    public IReadOnlyList<Holding> StatedHoldings => _held;

    public IReadOnlyCollection<KnownPartner> Partners => _partners.Values;

    /// <summary>All facts up to the day, the superseded ones too.</summary>
    public IReadOnlyList<StatedFact> Facts => _stated;

    public KnownPartner Of(PartnerId partner) => _partners.GetValueOrDefault(partner) ?? KnownPartner.Named(partner, "a partner");

    public string NameOf(PartnerId partner) => Of(partner).Name;

    /// <summary>What is known "of one on the other" on a question; null when nothing is.</summary>
    public Reading? Read(PartnerId of, PartnerId on, RelationFactKind kind, DecisionDomain? domain = null) =>
        Newest(_facts[new Question(of, on, kind, domain)], Content);

    /// <summary>Why a holding counts, and what else is said of it.</summary>
    public HoldingReading ReadingOf(Holding used) => _readings.GetValueOrDefault(used) ?? new HoldingReading(used, []);

    /// <summary>What is known of the relationship of two as a whole, whoever's fact it is recorded as.</summary>
    public Reading? ReadBetween(PartnerId one, PartnerId other, RelationFactKind kind) => Newest(
        _facts[new Question(one, other, kind, null)].Concat(_facts[new Question(other, one, kind, null)]), f => f.Value.Level);

    /// <summary>Who sets the parameters of a domain between two, whoever's fact it is recorded as.</summary>
    public Reading? ReadSetter(PartnerId one, PartnerId other, DecisionDomain domain) => Newest(
        _facts[new Question(one, other, RelationFactKind.Setter, domain)].Concat(_facts[new Question(other, one, RelationFactKind.Setter, domain)]),
        SettingParty);

    /// <summary>All that is owed in exclusivity or loyalty by a partner.</summary>
    public IEnumerable<Reading> LoyaltiesOf(PartnerId partner) => _stated
        .Where(f => f.Partner == partner && f.Value.Kind == RelationFactKind.Exclusivity)
        .Select(f => f.Counterpart).Distinct().OrderBy(c => c.Value)
        .Select(c => Read(partner, c, RelationFactKind.Exclusivity)!);

    /// <summary>The same book with one fact in the place of all that was known on its question.</summary>
    public FactBook Suppose(StatedFact fact)
    {
        var question = new Question(fact.Partner, fact.Counterpart, fact.Value.Kind, fact.Value.Domain);
        var kept = _stated.Where(f => new Question(f.Partner, f.Counterpart, f.Value.Kind, f.Value.Domain) != question);
        return new FactBook(AsOf, _partners.Values, _held, kept.Append(fact with { Date = AsOf, IsSupposed = true }));
    }

    /// <summary>
    /// The same book with one holding in the place of all that its owner held there. Refuses a partner as its own owner
    /// (<c>stake.owns_itself</c>) and shares over 100 % together (<c>stake.economic.over_100</c>, <c>stake.voting.over_100</c>).
    /// </summary>
    public FactBook Suppose(Holding holding)
    {
        Rule.Guard(holding.Owner != holding.Owned, StakeErrors.OwnsItself);
        var kept = _held.Where(h => h.Owner != holding.Owner || h.Owned != holding.Owned).ToList();
        var beside = Holdings.Where(h => h.Owned == holding.Owned && h.Owner != holding.Owner).ToList();
        var (economic, voting) = (beside.Sum(h => h.Economic ?? 0) + (holding.Economic ?? 0), beside.Sum(h => h.Voting ?? 0) + (holding.Voting ?? 0));
        Rule.Guard(economic <= 100, StakeErrors.EconomicOver100(economic, AsOf));
        Rule.Guard(voting <= 100, StakeErrors.VotingOver100(voting, AsOf));
        return new FactBook(AsOf, _partners.Values, kept.Append(holding with { From = AsOf, To = null, Date = AsOf, IsSupposed = true }), _stated);
    }

    /// <summary>The party that a setter fact names; null for joint or outside.</summary>
    public static PartnerId? LeadIn(StatedFact fact) => fact.Value.Setter switch
    {
        Setter.Partner => fact.Partner,
        Setter.Counterpart => fact.Counterpart,
        _ => null,
    };

    // A remark is no difference; for exclusivity the words are the fact.
    private static object Content(StatedFact fact) => (
        fact.Value.Number, fact.Value.Holds, fact.Value.Setter, fact.Value.Level,
        fact.Value.Kind == RelationFactKind.Exclusivity ? fact.Value.Note : "");

    private static object SettingParty(StatedFact fact) => (LeadIn(fact), fact.Value.Setter is Setter.Joint, fact.Value.Setter is Setter.Outside);

    // The guide's order within one day: verified first, then the one recorded later.
    private static Reading? Newest(IEnumerable<StatedFact> facts, Func<StatedFact, object?> says)
    {
        var known = facts.OrderByDescending(f => f.Date).ThenByDescending(f => f.IsSupposed)
            .ThenByDescending(f => f.IsVerified).ThenByDescending(f => f.Record.Value).ToList();
        return known is [var used, .. var rest]
            ? new Reading(used, [.. rest.Where(f => f.Date == used.Date && !Equals(says(f), says(used)))])
            : null;
    }

    private readonly record struct Question(PartnerId Of, PartnerId On, RelationFactKind Kind, DecisionDomain? Domain);
}
