using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// How the votes of each party in each other one went since a day (D1, D9): its own and those of everybody whom it
/// controlled on that day, over the whole ownership network (domain guide §3.4, 4). A day on which not all votes are
/// recorded is no reading, so what is not known never signals.
/// </summary>
public static class VotesHistory
{
    /// <summary>The courses of those votes that changed, oldest reading first; holdings of all days are given at once.</summary>
    public static IReadOnlyList<Course<VotesSeen>> Of(
        IReadOnlyCollection<PartnerId> parties, IReadOnlyCollection<Holding> holdings, DateOnly since, DateOnly today, GovernanceSettings settings)
    {
        var days = holdings.SelectMany(TurnsOf).Where(day => day > since && day <= today).Append(since).Distinct().Order()
            .Select(day => new VotesOn(day, holdings, settings)).ToList();
        return
        [
            .. parties
                .SelectMany(of => parties.Where(on => on != of).Select(on => new Course<VotesSeen>(of, on, [.. ReadingsOf(of, on, days)])))
                .Where(c => c.Readings.Count > 1),
        ];
    }

    private static IEnumerable<DateOnly> TurnsOf(Holding holding) =>
        holding.To is { } last && last < DateOnly.MaxValue ? [holding.From, last.AddDays(1)] : [holding.From];

    private static IEnumerable<Seen<VotesSeen>> ReadingsOf(PartnerId of, PartnerId on, List<VotesOn> days)
    {
        (VotesOn Day, VotesSeen Votes)? before = null;
        foreach (var day in days)
        {
            if (day.Read(of, on) is not { } votes || votes == before?.Votes)
            {
                continue;
            }

            var source = before is null ? "" : day.SourceOf(of, on, before.Value.Day);
            before = (day, votes);
            yield return new Seen<VotesSeen>(day.Day, votes, $"{votes}", source, $"{day.Day:yyyy-MM-dd}");
        }
    }

    /// <summary>The votes of one day, and which holdings began or ended with it.</summary>
    private sealed class VotesOn(DateOnly day, IReadOnlyCollection<Holding> holdings, GovernanceSettings settings)
    {
        private readonly VoteNetwork _least = new(Counted(day, holdings), settings.ControlAbove, openVotesCount: false);
        private readonly VoteNetwork _most = new(Counted(day, holdings), settings.ControlAbove, openVotesCount: true);

        public DateOnly Day => day;

        public VotesSeen? Read(PartnerId of, PartnerId on) =>
            _least.VotesOf(of, on) is var votes && votes == _most.VotesOf(of, on) ? new(votes, _least.RestrictedOf(of, on)) : null;

        // A holding on the way of these votes; otherwise any of that day, since votes of others may have stopped to count.
        public string SourceOf(PartnerId of, PartnerId on, VotesOn before) => holdings
            .Where(h => TurnsOf(h).Any(turn => turn > before.Day && turn <= day))
            .OrderByDescending(h => IsOnTheWay(h, of, on) || before.IsOnTheWay(h, of, on))
            .ThenByDescending(h => h.From).ThenByDescending(h => h.IsVerified).ThenBy(h => h.Owner.Value).ThenBy(h => h.Owned.Value)
            .First().Source;

        private static IEnumerable<Holding> Counted(DateOnly day, IEnumerable<Holding> holdings) => HoldingReading.On(day, holdings).Select(r => r.Used);

        private bool IsOnTheWay(Holding holding, PartnerId of, PartnerId on) =>
            (holding.Owned == on && (holding.Owner == of || _least.ControlledBy(of).Contains(holding.Owner)))
            || _least.ControlledBy(of).Contains(holding.Owned);
    }
}
