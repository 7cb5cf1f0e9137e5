using System.Globalization;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Overview.Relationships;

/// <summary>What the map warns of (domain guide §5). Each warning names whom it is about and what to do is one click away.</summary>
internal static class Alarms
{
    /// <summary>A review this long overdue is an alarm of its own; every overdue one is shown as stale (†).</summary>
    public const int LongPastReviewDays = 90;

    /// <summary>One partner that carries more than this much of what is realised, in percent (domain guide §5, §3.4 14).</summary>
    public const decimal ConcentrationOver = 50;

    public static IReadOnlyList<Alarm> Of(RelationshipMap map, DateOnly today) => map.Conclude(m => Seek(m, today));

    private static IReadOnlyList<Alarm> Seek(RelationshipMap map, DateOnly today) =>
    [
        .. OfOutcomes(map).OrderBy(a => a.Kind).ThenBy(a => a.Title, StringComparer.CurrentCulture),
        .. OfCharters(map, today),
        .. map.Partners
            .Where(p => p.Kind != PartnerKind.OwnOrganisation && !map.ChartersOf(p.Id).Any())
            .Select(p => new Alarm(AlarmKind.PartnerWithoutCharter, SubjectKind.Partner, p.Id.Value, p.Name, "No charter says how the two work together.")),
    ];

    private static IEnumerable<Alarm> OfOutcomes(RelationshipMap map)
    {
        foreach (var outcome in map.Board.InReach)
        {
            var (value, contributions) = (map.Board.ValueOf(outcome.Id), map.Board.ContributionsTo(outcome.Id).ToList());
            var leafOrCarried = contributions.Count > 0 || !map.Board.Below(outcome.Id).Any();
            if (value.Unassigned > 0 && leafOrCarried)
            {
                yield return About(AlarmKind.Unassigned, $"{Say(value.Unassigned)} % of it is carried by no charter.");
            }

            foreach (var broken in contributions.Where(c => c.Kind != ContributionKind.Share))
            {
                if (Missing(map, broken) is { } missing)
                {
                    yield return About(broken.Kind == ContributionKind.Enabler ? AlarmKind.EnablerMissing : AlarmKind.ThresholdFailed, missing);
                }
            }

            foreach (var ended in map.Board.EndedOf(outcome.Id).Where(c => c.Kind == ContributionKind.Enabler))
            {
                yield return About(AlarmKind.EnablerMissing, $"The charter that enabled it is over{(map.Board.NameOf(ended.Charter) is { } name ? $": {name.Code}" : "")}.");
            }

            if (map.Board.StandingOf(outcome.Id) is { Status: OutcomeStatus.Stale } stale)
            {
                yield return About(AlarmKind.StaleMeasure, stale.Sentence);
            }

            if (Concentration(map, outcome, value).ToList() is { Count: > 0 } over)
            {
                var names = Sentence.List([.. over.Select(o => $"{o.Partner} ({Say(o.Part)} %)")]);
                yield return About(AlarmKind.Concentration, $"{names} {(over.Count == 1 ? "carries" : "each carry")} over half of what is realised.");
            }

            Alarm About(AlarmKind kind, string sentence) => new(kind, SubjectKind.Outcome, outcome.Id.Value, outcome.Title, sentence);
        }
    }

    private static IEnumerable<Alarm> OfCharters(RelationshipMap map, DateOnly today)
    {
        foreach (var charter in map.Charters)
        {
            if (!map.OwedBy(charter.Id).Any())
            {
                yield return About(AlarmKind.OrphanCharter, "It contributes to no outcome.");
            }

            if (charter.IsInForce && today.DayNumber - charter.ReviewDate.DayNumber > LongPastReviewDays)
            {
                yield return About(AlarmKind.LongPastReview, string.Create(CultureInfo.InvariantCulture,
                    $"Its review was due on {charter.ReviewDate:d MMMM yyyy}, {today.DayNumber - charter.ReviewDate.DayNumber} days ago."));
            }

            Alarm About(AlarmKind kind, string sentence) => new(kind, SubjectKind.Charter, charter.Id.Value, $"{charter.Code} {charter.Title}", sentence);
        }
    }

    // A charter of several counts in full for each of them (§3.4, 14).
    private static IEnumerable<(string Partner, decimal Part)> Concentration(RelationshipMap map, OutcomeFacts outcome, OutcomeValue value) =>
        value.Explained == 0 ? [] :
        from contribution in map.Board.ContributionsTo(outcome.Id)
        let charter = map.CharterOf(contribution.Charter)
        where charter is not null
        from partner in map.OthersIn(charter)
        group map.RealisedBy(outcome, contribution) by partner.Name into realised
        let part = Math.Round(realised.Sum() / value.Explained * 100, 2, MidpointRounding.AwayFromZero)
        where part > ConcentrationOver
        orderby part descending, realised.Key
        select (realised.Key, Math.Min(100, part));

    private static string? Missing(RelationshipMap map, ContributionFacts contribution)
    {
        var (standing, charter) = (map.Board.StandingOf(contribution), map.Board.NameOf(contribution.Charter)?.Code ?? "another charter");
        return (contribution.Kind, standing.Attainment) switch
        {
            (ContributionKind.Enabler, null) => $"Whether its enabler of {charter} is there is not known. {standing.Sentence}",
            (ContributionKind.Enabler, { Value: < 100 }) => $"Its enabler of {charter} is not met. {standing.Sentence}",
            (ContributionKind.Threshold, { Value: < 100 }) => $"Its threshold of {charter} does not hold. {standing.Sentence}",
            _ => null,
        };
    }

    private static string Say(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
