using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Governance;

/// <summary>Puts recorded facts in the order of their days: of one day, a verified fact counts, then the one recorded later.</summary>
internal static class DriftCourses
{
    private static readonly RelationFactKind[] Answered = [RelationFactKind.Complexity, RelationFactKind.Codifiability, RelationFactKind.Capability];

    /// <summary>The power gap of each two of the partners, where all facts for it are known.</summary>
    public static IReadOnlyList<Course<GapSeen>> Gaps(IReadOnlyCollection<RelationFact> facts, IReadOnlyCollection<Partner> partners, DateOnly today, GovernanceSettings thresholds)
    {
        var stated = facts.Select(f => new StatedFact(f.Id, f.Partner, f.Counterpart, f.Value, f.Date, f.Source, f.IsVerified));
        var book = new FactBook(today, partners.Select(p => KnownPartner.Named(p.Id, p.Name)), [], stated);
        return
        [
            .. facts.Select(f => new PartyPair(f.Partner, f.Counterpart)).Distinct()
                .Select(pair => GapHistory.Of(pair, book, thresholds)).Where(c => c.Readings.Count > 0),
        ];
    }

    public static IReadOnlyList<Course<decimal>> Shares(IEnumerable<RelationFact> facts) =>
    [
        .. facts.Where(f => f.Kind == RelationFactKind.RevenueShare).GroupBy(f => (f.Partner, f.Counterpart))
            .Select(g => new Course<decimal>(g.Key.Partner, g.Key.Counterpart, ByDay(g, f => f.Number!.Value, f => $"{f.Value}."))),
    ];

    public static IReadOnlyList<Course<string>> Answers(IEnumerable<RelationFact> facts, Func<PartnerId, string> nameOf) =>
    [
        .. facts.Where(f => Answered.Contains(f.Kind)).GroupBy(f => (Pair: new PartyPair(f.Partner, f.Counterpart), f.Kind))
            .Select(g => new Course<string>(g.Key.Pair.First, g.Key.Pair.Second, ByDay(
                g, f => $"{f.Kind}: {f.Level}", f => FactSentence.Of(f.Value, nameOf(f.Partner), nameOf(f.Counterpart))))),
    ];

    private static IReadOnlyList<Seen<T>> ByDay<T>(IEnumerable<RelationFact> facts, Func<RelationFact, T> value, Func<RelationFact, string> says) =>
    [
        .. facts.GroupBy(f => f.Date).OrderBy(day => day.Key)
            .Select(day => day.OrderByDescending(f => f.IsVerified).ThenByDescending(f => f.Id.Value).First())
            .Select(f => new Seen<T>(f.Date, value(f), says(f), f.Source, $"{f.Id.Value:N}")),
    ];
}
