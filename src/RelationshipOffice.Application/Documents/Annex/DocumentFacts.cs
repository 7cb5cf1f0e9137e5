using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Documents;

/// <summary>What every document says about itself: which charter, which version, which content.</summary>
internal static class DocumentFacts
{
    public const string Author = "Relationship Office";

    public static FileFacts Of(DocumentText text, string kind) => new(
        $"{text.Named}: {text.Text.Title}", $"{kind}, {text.Version}", Author, text.At, text.IsAgreed ? "Final" : "Draft",
        text.Version, text.ContentHash, text.Standing);

    /// <summary>The title block.</summary>
    public static IEnumerable<(string Name, string Value)> Rows(DocumentText text)
    {
        yield return ("How it stands", text.Standing);
        yield return ("Charter", text.Text.Code);
        yield return ("Version", text.IsDraft ? Sentence.Begin(text.Version) : $"{text.Text.Version}, frozen {DocumentText.Moment(text.At)}");
        yield return ("Holds from", $"{TextWords.Day(text.Text.StartDate)}, review by {TextWords.Day(text.Text.ReviewDate)}");
        if (text.Text.Contract is { } contract)
        {
            yield return ("Contract", TextWords.Of(contract));
        }

        yield return ("Content hash", $"{text.ContentHash} (SHA-256)");
    }

    /// <summary>The lines at the foot of each page.</summary>
    public static IReadOnlyList<string> Foot(DocumentText text) =>
        [$"Content hash (SHA-256) {text.ContentHash}", $"{text.Named} · {text.Version}{(text.IsAgreed ? "" : " · not agreed")}"];
}
