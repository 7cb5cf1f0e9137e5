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

    /// <summary>Votes held directly by one party in another; what the stakes do not cover is none.</summary>
    public static IReadOnlyList<Course<VotesSeen>> Votes(IEnumerable<Partner> partners, IReadOnlyCollection<PartnerId> parties) =>
    [
        .. partners.SelectMany(owned => owned.Stakes.Where(s => parties.Contains(s.Owner) && s.Voting is not null)
            .GroupBy(s => s.Owner)
            .Select(g => new Course<VotesSeen>(g.Key, owned.Id, Held([.. g])))),
    ];

    private static IReadOnlyList<Seen<VotesSeen>> Held(IReadOnlyList<OwnershipStake> stakes)
    {
        var days = stakes.Select(s => s.From.AddDays(-1)).Concat(stakes.Select(s => s.From))
            .Concat(stakes.Where(s => s.To is not null).Select(s => s.To!.Value.AddDays(1))).Distinct().Order();
        return [.. days.Select(day =>
        {
            var holding = stakes.Where(s => s.HoldsOn(day)).ToList();
            var newest = holding.LastOrDefault() ?? stakes[^1];
            var votes = new VotesSeen(holding.Sum(s => s.Voting!.Value.Value), holding.Exists(s => s.VotesRestricted));
            return new Seen<VotesSeen>(day, votes, newest.Terms.ToString(), newest.Source, $"{newest.Id.Value:N}/{day:yyyy-MM-dd}");
        })];
    }

    private static IReadOnlyList<Seen<T>> ByDay<T>(IEnumerable<RelationFact> facts, Func<RelationFact, T> value, Func<RelationFact, string> says) =>
    [
        .. facts.GroupBy(f => f.Date).OrderBy(day => day.Key)
            .Select(day => day.OrderByDescending(f => f.IsVerified).ThenByDescending(f => f.Id.Value).First())
            .Select(f => new Seen<T>(f.Date, value(f), says(f), f.Source, $"{f.Id.Value:N}")),
    ];
}
