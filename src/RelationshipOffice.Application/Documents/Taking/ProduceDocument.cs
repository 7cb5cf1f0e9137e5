using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Documents;

/// <summary>
/// Makes one of the three documents of a charter (domain guide §4) and writes down who took it. The same version that stands
/// the same way gives the same bytes; what it says comes from the frozen text. Refuses an annex that is no short name
/// (<c>document.annex</c>), a draft where there is none (<c>document.draft.none</c>) and an altered version
/// (<c>document.version.altered</c>); a charter out of reach and a version that there is not are <c>office.not_found</c>.
/// </summary>
[Requires(Permission.SeeCharters)]
public sealed class ProduceDocument : ICommand<ProducedDocument>
{
    public required CharterId Charter { get; init; }

    /// <summary>The frozen version; none for the working draft.</summary>
    public int? Number { get; set; }

    public DocumentKind Kind { get; set; }

    /// <summary>The letter under which the contract attaches the charter; only the clause says it.</summary>
    public string Annex { get; set; } = InvokingClause.UsualAnnex;
}

/// <summary>A file as it leaves the office.</summary>
public sealed record ProducedDocument(string FileName, string ContentType, byte[] Content);

internal sealed class ProduceDocumentValidator : AbstractValidator<ProduceDocument>
{
    public ProduceDocumentValidator()
    {
        RuleFor(c => c.Annex).Must(InvokingClause.IsAnnex).WithErrorCode(DocumentErrors.Annex.Code).WithMessage(DocumentErrors.Annex.Message);
        RuleFor(c => c.Kind).IsInEnum().WithErrorCode("document.kind").WithMessage("Choose one of the three documents.");
    }
}

internal sealed class ProduceDocumentHandler(OfficeDbContext db, DocumentSource source, OfficeClock clock) : IHandler<ProduceDocument, ProducedDocument>
{
    public async Task<Result<ProducedDocument>> HandleAsync(ProduceDocument request, Actor actor, CancellationToken ct)
    {
        if (await db.Charters.AsNoTracking().ReachableBy(actor).SingleOrDefaultAsync(c => c.Id == request.Charter, ct) is not { } charter
            || await source.ReadAsync(charter, request.Number, ct) is not { } text)
        {
            return OfficeErrors.NotFound;
        }

        db.TakenDocuments.Add(new TakenDocument(charter.Id, request.Kind, request.Number, text.ContentHash, actor.Id, clock.Now));
        return Written(text, request.Kind, request.Annex);
    }

    private static ProducedDocument Written(DocumentText text, DocumentKind kind, string annex) => kind switch
    {
        DocumentKind.CommunicationDeck => new(
            FileName(text, "deck.pptx"), "application/vnd.openxmlformats-officedocument.presentationml.presentation", new CharterDeck(text).Write()),
        DocumentKind.InvokingClause => new(
            FileName(text, "clause.txt"), "text/plain; charset=utf-8", System.Text.Encoding.UTF8.GetBytes(InvokingClause.Of(text, annex))),
        _ => new(
            FileName(text, "annex.docx"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", new CharterAnnex(text).Write()),
    };

    private static string FileName(DocumentText text, string what) =>
        $"{text.Text.Code} {(text.IsDraft ? $"draft {text.At:yyyy-MM-dd}" : text.Version)} {what}";
}
