using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// The communication deck (domain guide §4): what people need to know who never saw the charter. Each slide answers one
/// question; the numbers behind a sentence are where the annex says it in full, and the notes have the whole text.
/// </summary>
internal sealed class CharterDeck(DocumentText text)
{
    private readonly CharterOutline _outline = text.Outline;

    public byte[] Write()
    {
        using var deck = new SlideDeck(text.Banner, $"{text.Named} · {text.Version} · content {text.ContentHash[..12]}…");
        Opening(deck);
        deck.Points("Why we do this together", Said(CharterOutline.PurposeKey, 1, [Section.Vision, Section.BenefitFactors]));
        Tables(deck, "Who is in it", _outline.Find(CharterOutline.PartiesKey));
        Sections(deck, "How we treat each other", Section.Principles);
        Owed(deck);
        Decides(deck);
        Meet(deck);
        Sections(deck, "What we show each other", Section.OpenBook);
        Sections(deck, "How we measure, and share gain and pain", Section.Scorecard, Section.ValueShare);
        Sections(deck, "How we change things", Section.AlignmentRequests, Section.Registers, Section.Review);
        Leave(deck);
        Others(deck);
        deck.Points("What happens next", [.. NextSteps.Of(text).Select(step => new SlidePoint(step, "", step))]);
        return deck.Close(DocumentFacts.Of(text, "Communication deck"));
    }

    private void Opening(SlideDeck deck)
    {
        IReadOnlyList<string> names = [.. text.Text.Parties.Select(p => p.Name)];
        var between = Sentence.Few(names.Count <= 4 ? names : [.. names.Select(n => PlainText.Shorten(n, 28))], 4);
        deck.Opening(
            text.Text.Title, [between, $"{text.Named}, {text.Version}", text.Standing],
            $"{text.Text.Title}\nBetween {Sentence.List(names)}.\n{text.Standing}\nContent hash (SHA-256): {text.ContentHash}");
    }

    private void Owed(SlideDeck deck)
    {
        const string Title = "What we owe to which outcome";
        var part = _outline.Find(Section.Contributions);
        Tables(deck, Title, part);
        Points(deck, Title, [.. Said(part)], isNeeded: part is null, "This charter does not say yet which outcome it serves.");
    }

    private void Decides(SlideDeck deck)
    {
        const string Title = "Who decides what";
        var part = _outline.Find(Section.GovernanceDomains);
        // The weight of a domain is for those who negotiate.
        Tables(deck, Title, part, table => table.Columns[^1] == "Weight"
            ? table with { Columns = [.. table.Columns.SkipLast(1)], Widths = [22, 40, 38], Rows = [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.SkipLast(1)])] }
            : table);
        Points(deck, Title, [.. Said(part)], isNeeded: part is null, "This charter does not say yet who decides.");
    }

    private void Meet(SlideDeck deck)
    {
        const string Title = "How we meet and escalate";
        Sections(deck, Title, Section.Bodies, Section.Escalation);
        Points(deck, Title, [], _outline.Find(Section.Bodies) is null && _outline.Find(Section.Escalation) is null, "This charter does not say yet how the parties meet, nor where a matter goes that they cannot settle.");
    }

    private void Leave(SlideDeck deck)
    {
        const string Title = "How we leave";
        Sections(deck, Title, Section.Exit);
        Points(deck, Title, [], _outline.Find(Section.Exit) is null, "This charter does not say yet how a party leaves.");
    }

    // What a later form of the text holds beside the parts that have a slide of their own.
    private void Others(SlideDeck deck)
    {
        foreach (var part in _outline.Parts.Where(p => p.Key is not (CharterOutline.PurposeKey or CharterOutline.PartiesKey) && !Enum.TryParse<Section>(p.Key, out _)))
        {
            deck.Points(part.Heading, [.. Said(part)]);
            Tables(deck, part.Heading, part);
        }
    }

    private void Sections(SlideDeck deck, string title, params Section[] sections)
    {
        deck.Points(title, [.. sections.SelectMany(s => Said(_outline.Find(s)))]);
        foreach (var section in sections)
        {
            Tables(deck, title, _outline.Find(section));
        }
    }

    private static void Tables(SlideDeck deck, string title, OutlinePart? part, Func<OutlineTable, OutlineTable>? shown = null)
    {
        foreach (var table in part?.Tables ?? [])
        {
            deck.Table(title, shown is null ? table : shown(table));
        }
    }

    private static void Points(SlideDeck deck, string title, IReadOnlyList<SlidePoint> points, bool isNeeded, string otherwise) =>
        deck.Points(title, isNeeded ? [new SlidePoint(otherwise, "", otherwise)] : points);

    private IReadOnlyList<SlidePoint> Said(string key, int most, Section[] sections) =>
        [.. Said(_outline.Find(key)).Take(most), .. sections.SelectMany(s => Said(_outline.Find(s)))];

    private static IEnumerable<SlidePoint> Said(OutlinePart? part) => part is null
        ? []
        : part.Statements.Select((statement, at) => new SlidePoint(statement, part.Reference(at), $"{part.Reference(at)} {statement}"));
}
