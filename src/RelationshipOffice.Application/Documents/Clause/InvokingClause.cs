using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// The clause by which a contract refers to the charter (domain guide §10), as plain text to paste: which contract, which
/// version under which annex letter, what prevails where they differ. The parties' own words on that, if they wrote any, take
/// the place of the usual ones.
/// </summary>
internal static class InvokingClause
{
    public const string UsualAnnex = "A";

    private const string Usual =
        "Where they differ on rights to payment or liability the contract prevails; on governance and conduct the Charter does.";

    public static string Of(DocumentText text, string annex) => PlainText.Of(string.Join("\n\n", Paragraphs(text, annex))) + "\n";

    /// <summary>A short name, so that nothing else gets into a clause by way of an address.</summary>
    public static bool IsAnnex(string annex) => annex.Length is > 0 and <= DocumentErrors.LongestAnnex && annex.All(char.IsAsciiLetterOrDigit);

    private static IEnumerable<string> Paragraphs(DocumentText text, string annex)
    {
        if (text.Banner.Length > 0)
        {
            yield return $"[{text.Banner}. Do not put this clause into a contract.]";
        }

        yield return $"The parties carry out {Contract(text.Text.Contract)} in line with {text.Named}, {text.Version}, “{text.Text.Title}”, attached as Annex {annex}.";
        var own = text.Outline.Find(Section.InvokingClause)?.Statements ?? [];
        yield return own.Count > 0 ? string.Join("\n", own) : Usual;
        yield return $"Annex {annex} is the text with the content hash (SHA-256) {text.ContentHash}. {Later(text)}";
    }

    private static string Contract(TextContract? contract) => contract switch
    {
        null => "contract [number and title of the contract: the charter names none]",
        { Number.Length: > 0, Title.Length: > 0 } => $"contract {contract.Number}, “{contract.Title}”,",
        { Number.Length: > 0 } => $"contract {contract.Number}",
        _ => $"the contract “{contract.Title}”",
    };

    private static string Later(DocumentText text) => text.IsAgreed
        ? "A later version takes its place when the parties have agreed to it as the Charter says."
        : "It becomes part of the contract only when every party has signed it.";
}
