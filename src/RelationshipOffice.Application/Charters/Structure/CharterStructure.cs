using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>All structured sections of one charter as they stand now.</summary>
internal sealed record CharterStructure(
    IReadOnlyList<Body> Bodies, IReadOnlyList<OpenBookItem> OpenBook, EscalationLadder? Ladder, ReviewPlan? Review, ExitPlan? Exit)
{
    public ValueAndEffort? Value { get; init; }

    public GainShare? GainShare { get; init; }

    public string? NameOf(BodyId? body) => Bodies.FirstOrDefault(b => b.Id == body)?.Name;

    /// <summary>What of it the parties sign; none when nobody wrote any.</summary>
    public TextStructure? ToText(Func<PartnerId, string> nameOf)
    {
        var text = new TextStructure(
            Some(Bodies.Select(b => new TextBody(b.Id.Value, b.Level, b.Name, b.Mandate, b.Cadence.ToString(), b.Quorum, NameOf(b.EscalatesTo)))),
            Some(OpenBook.Select(i => new TextOpenBook(
                i.Id.Value, nameOf(i.Party), i.IsPrivate, i.Subject, Some(i.To.Members.Select(nameOf)), i.Rhythm, i.DueBy.Length > 0 ? i.DueBy : null))),
            Ladder is null ? null : new TextLadder([.. Ladder.Rungs.Select(r => new TextRung(r.Body.Value, NameOf(r.Body) ?? "A body", r.Days))], Ladder.Neutral),
            Review is null ? null : new TextReview(Review.EveryMonths, Some(Review.EarlyTriggers), Review.Amending, NameOf(Review.Body)),
            Exit is null ? null : new TextExit(
                [.. Exit.Triggers.Select(t => new TextTrigger(t.Place, t.Words, t.NoticeDays))],
                Some(Exit.Duties.Select(d => new TextDuty(d.Place, d.Topic, d.Words, d.Responsible is { } party ? nameOf(party) : null, d.Days)))))
        {
            ValueShare = TextsOfValueShare.ToText(this, nameOf),
        };
        return text == new TextStructure(null, null, null, null, null) ? null : text;
    }

    private static IReadOnlyList<T>? Some<T>(IEnumerable<T> all) => all.ToList() is { Count: > 0 } some ? some : null;
}
