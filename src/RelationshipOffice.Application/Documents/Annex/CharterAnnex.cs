using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// The contract annex (domain guide §4): the whole text with numbered parts and statements, so that a contract can refer to
/// "Annex F, 4.2", and the evidence under it. It reads as it is written here, from top to bottom.
/// </summary>
internal sealed class CharterAnnex(DocumentText text)
{
    private const int LongList = 400;

    public byte[] Write()
    {
        using var word = new WordDocument();
        word.OnEveryPage(text.Banner, $"{text.Named}: {PlainText.Shorten(text.Text.Title, 70)}", Sentence.Begin(text.Version), DocumentFacts.Foot(text));
        TitleBlock(word);
        foreach (var part in text.Outline.Parts)
        {
            Part(word, part);
        }

        Signatures(word);
        About(word);
        return word.Close(DocumentFacts.Of(text, "Contract annex"));
    }

    private void TitleBlock(WordDocument word)
    {
        word.Kicker($"{text.Named} · {text.Version}");
        word.Title(text.Text.Title);
        word.Subtitle(Between());
        word.Facts("Which text this is", DocumentFacts.Rows(text));
    }

    private string Between()
    {
        var names = Sentence.List([.. text.Text.Parties.Select(p => p.Name)]);
        return names.Length <= LongList ? $"between {names}" : $"between the {text.Text.Parties.Count} parties that part {text.Outline.Find(CharterOutline.PartiesKey)!.Number} lists";
    }

    private static void Part(WordDocument word, OutlinePart part)
    {
        word.Heading(part.Heading);
        foreach (var statement in part.Statements)
        {
            word.Statement(statement);
        }

        foreach (var table in part.Tables)
        {
            word.Table(table);
        }
    }

    private void Signatures(WordDocument word)
    {
        word.Heading("Signatures");
        if (text.Evidence.Count == 0)
        {
            word.Statement("A draft is not signed. Every party signs the text once it is frozen as a version.");
            return;
        }

        word.Table(new OutlineTable(
            "Each party with who signed or consented for it, and when", ["Party", "By", "When"], [44, 30, 26],
            [.. text.Evidence.Select(e => (IReadOnlyList<string>)[e.Party, e.IsGiven ? e.By : "Not yet", e.IsGiven ? e.When : "–"])]));
        word.Note("Signed in the office by persons who were signed in and whom the charter names as signatories. This is not a qualified electronic signature.");
    }

    private void About(WordDocument word)
    {
        word.PlainHeading("About this document");
        word.Paragraph(text.Standing);
        word.Paragraph("The content hash is the SHA-256 of the text in its canonical form. Whoever holds that form can compute it; another text gives another hash.");
        if (text.Outline.Unsaid.Count > 0)
        {
            word.Paragraph($"The charter says nothing about: {string.Join(", ", text.Outline.Unsaid.Select(u => u.ToLowerInvariant()))}.");
        }
    }
}
