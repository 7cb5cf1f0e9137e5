using RelationshipOffice.Domain.Charters;

namespace RelationshipOffice.Web.Charters.Documents;

/// <summary>Addresses of documents, made and read in one place.</summary>
internal static class DocumentAddress
{
    private static readonly Dictionary<string, DocumentKind> Names = new(StringComparer.Ordinal)
    {
        ["annex.docx"] = DocumentKind.ContractAnnex,
        ["deck.pptx"] = DocumentKind.CommunicationDeck,
        ["clause.txt"] = DocumentKind.InvokingClause,
    };

    public static DocumentKind? KindOf(string name) => Names.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>How an address names a text: by its number, or as the draft.</summary>
    public static string TextOf(int? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "draft";

    /// <summary>Of a frozen version, or without a number of the working draft.</summary>
    public static string Of(Guid charter, int? number, DocumentKind kind, string? annex = null) =>
        $"/charters/{charter}{(number is { } version ? $"/versions/{version}" : "")}/documents/{Names.First(n => n.Value == kind).Key}"
        + (annex is null ? "" : $"?annex={Uri.EscapeDataString(annex)}");
}
