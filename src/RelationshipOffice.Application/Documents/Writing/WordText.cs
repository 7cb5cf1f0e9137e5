using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace RelationshipOffice.Application.Documents;

/// <summary>Paragraphs and runs of a Word document; text of people goes into text elements only.</summary>
internal static class WordText
{
    public static Paragraph Paragraph(string style, string text)
    {
        var rightToLeft = PlainText.IsRightToLeft(text);
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (rightToLeft)
        {
            properties.Append(new BiDi());
        }

        var paragraph = new Paragraph(properties);
        if (text.Length > 0)
        {
            paragraph.Append(Run(text, rightToLeft));
        }

        return paragraph;
    }

    /// <summary>One text at the left edge, another at the right one.</summary>
    public static Paragraph TwoSides(string style, string left, string right)
    {
        var paragraph = Paragraph(style, left);
        paragraph.Append(new Run(new TabChar()));
        if (right.Length > 0)
        {
            paragraph.Append(Run(right));
        }

        return paragraph;
    }

    /// <summary>A number that Word counts; the instruction is ours, never somebody's text.</summary>
    public static SimpleField Field(string instruction) => new(Run("1")) { Instruction = $" {instruction} " };

    public static Run Run(string text, bool rightToLeft = false)
    {
        var run = rightToLeft ? new Run(new RunProperties(new RightToLeftText())) : new Run();
        foreach (var line in PlainText.Lines(text))
        {
            if (run.Elements<Text>().Any())
            {
                run.Append(new Break());
            }

            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }

        return run;
    }
}
