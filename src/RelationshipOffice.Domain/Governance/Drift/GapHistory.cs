using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// How the power gap of two partners went over time (D2): its points after each day with a fact of the formula, from the
/// first day on which all of them are known. A gap with facts missing is no reading, so it never signals.
/// </summary>
public static class GapHistory
{
    /// <summary>The gap of the pair's first over its second, −100 to 100, oldest first; facts later than the book's day are left out.</summary>
    public static Course<GapSeen> Of(PartyPair pair, FactBook book, GovernanceSettings settings)
    {
        var facts = book.Facts.Where(f => pair.Contains(f.Partner) && pair.Contains(f.Counterpart) && FactScale.Of(f.Value.Kind) is not null).ToList();
        var readings =
            from day in facts.GroupBy(f => f.Date).OrderBy(d => d.Key)
            let gap = PowerGap.Over(pair.First, pair.Second, new FactBook(day.Key, book.Partners, [], facts), settings)
            where gap.IsKnown
            let shown = day.OrderBy(f => f.IsVerified).ThenBy(f => f.Record.Value).Last()
            select new Seen<GapSeen>(
                day.Key, SeenAs(gap.Least, settings), FactSentence.Of(shown.Value, book.NameOf(shown.Partner), book.NameOf(shown.Counterpart)),
                shown.Source, $"{shown.Record.Value:N}");
        return new Course<GapSeen>(pair.First, pair.Second, [.. readings]);
    }

    private static GapSeen SeenAs(decimal points, GovernanceSettings settings) => PowerGap.BandOf(Math.Abs(points), settings) switch
    {
        Band.AboutEqual => new GapSeen(points, "about equal", true),
        Band.Tilted => new GapSeen(points, "tilted", false),
        _ => new GapSeen(points, "subordinate", false),
    };
}
