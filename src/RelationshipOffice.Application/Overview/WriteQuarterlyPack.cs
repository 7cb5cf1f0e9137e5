using System.Globalization;
using RelationshipOffice.Application.Documents;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Outcomes.Board;
using RelationshipOffice.Application.Overview.Relationships;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Overview;

/// <summary>
/// The quarterly pack as a PowerPoint deck: the executive page's answers, each on slides of its own, with every outcome in a
/// table. The page /executive/pack is the same to print.
/// </summary>
[Requires(Permission.SeeExecutivePage)]
public sealed record WriteQuarterlyPack : IQuery<ProducedDocument>;

internal sealed class WriteQuarterlyPackHandler(RelationshipReader relationships, OfficeClock clock, IHandler<GetExecutiveView, ExecutiveView> executive)
    : IHandler<WriteQuarterlyPack, ProducedDocument>
{
    public async Task<Result<ProducedDocument>> HandleAsync(WriteQuarterlyPack request, Actor actor, CancellationToken ct)
    {
        var answer = await executive.HandleAsync(new GetExecutiveView(), actor, ct);
        if (!answer.TryGet(out var view))
        {
            return Result<ProducedDocument>.Refused(answer.Errors);
        }

        var map = await relationships.ReadAsync(actor, ct);
        return new ProducedDocument(
            $"Quarterly pack {view.AsOf:yyyy-MM-dd}.pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Write(view, map.Conclude(m => new StandingsInOrder(m.Board)).WorstFirst, Alarms.Of(map, clock.Today)));
    }

    private byte[] Write(ExecutiveView view, IReadOnlyList<OutcomeStanding> standings, IReadOnlyList<Alarm> alarms)
    {
        using var deck = new SlideDeck("", $"Quarterly pack · as of {Say(view.AsOf)}");
        deck.Opening("Collective outcomes", [view.Sentence, $"As of {Say(view.AsOf)}, against {Say(view.Since)}"], view.Sentence);
        deck.Table("Are we getting the outcomes?", new OutlineTable(
            "Outcomes", ["Outcome", "Status", "Reached", "In words"], [28, 14, 10, 48],
            Rows(standings, PackLength.Outcomes, s => [s.Title, Words(s.Status), s.Attainment?.ToString() ?? "–", s.Sentence])));
        List<OutcomeStanding> endangered = [.. view.Endangered.Where(s => s.EndangeredBy is not null)];
        deck.Points("Which relationships put them at risk?", Points(
            endangered.Take(PackLength.Points).Select(s => $"{s.Title}: {s.EndangeredBy!.Code} {s.EndangeredBy.Title}. {s.EndangeredBy.Why}"),
            endangered.Count, "No relationship puts an outcome at risk."));
        if (view.Decisions.Count > 0)
        {
            deck.Table("What waits for a decision?", new OutlineTable(
                "Decisions", ["Charter", "What is waited for", "Since or due", "What hangs on it"], [26, 28, 18, 28],
                Rows(view.Decisions, PackLength.Points, d => [$"{d.Code} {d.Title}", d.Waits, d.When, d.HangsOnIt])));
        }

        deck.Points("Where are we exposed?", Points(
            PackLength.Of(alarms).Select(a => $"{a.Title}: {a.Sentence}"), alarms.Count, "No alarm: every outcome is carried, and nobody carries too much alone."));
        deck.Points($"What changed since {Say(view.Since)}?", Points(
            view.Changes.Take(PackLength.Points).Select(c => $"{(c.IsBetter ? "Better" : "Worse")}: {c.Title}{Moved(c)}"), view.Changes.Count, "No outcome moved by a point or more."));
        return deck.Close(new FileFacts(
            "Quarterly pack", $"Collective outcomes as of {Say(view.AsOf)}", DocumentFacts.Author, clock.Now, "Final", view.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "", view.Sentence));
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows<T>(IReadOnlyList<T> all, int most, Func<T, string[]> row) =>
        [.. all.Take(most).Select(row), .. all.Count > most ? [[Rest(all.Count - most), "", "", ""]] : Array.Empty<string[]>()];

    private static IReadOnlyList<SlidePoint> Points(IEnumerable<string> told, int all, string otherwise)
    {
        var points = told.ToList();
        return
        [
            .. (points.Count < all ? points.Append(Rest(all - points.Count)) : points).DefaultIfEmpty(otherwise).Select(words => new SlidePoint(words, "", words)),
        ];
    }

    private static string Rest(int left) => $"And {left} more, which stand in the office.";

    private static string Moved(OutcomeChange change)
    {
        var status = change.Before == change.Now ? "" : $", {Words(change.Before).ToLowerInvariant()} before, {Words(change.Now).ToLowerInvariant()} now";
        return change.Points is { } points ? string.Create(CultureInfo.InvariantCulture, $"{status}, {points:+0.#;−0.#;0} points of the way") : status;
    }

    private static string Words(Domain.Outcomes.OutcomeStatus status) => status switch
    {
        Domain.Outcomes.OutcomeStatus.OnTrack => "On track",
        Domain.Outcomes.OutcomeStatus.AtRisk => "At risk",
        Domain.Outcomes.OutcomeStatus.NoData => "No data",
        _ => status.ToString(),
    };

    private static string Say(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
