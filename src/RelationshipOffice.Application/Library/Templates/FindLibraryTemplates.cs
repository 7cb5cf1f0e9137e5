using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>All templates, those of the office and those that came with the product, offered or not, with how many charters began from each.</summary>
[Requires(Permission.KeepLibrary)]
public sealed record FindLibraryTemplates : IQuery<Page<LibraryTemplateRow>>;

/// <summary>A template on the shelf.</summary>
/// <param name="IsOurs">The office keeps it; otherwise it came with the product.</param>
/// <param name="IsOffered">Charters can be drafted from it now.</param>
public sealed record LibraryTemplateRow(
    string Key, string Title, string Summary, bool IsOurs, bool IsOffered, int Edition, IReadOnlyList<string> Roles, int Statements, int Domains, int Charters);

internal sealed class FindLibraryTemplatesHandler(OfficeDbContext db, TemplateShelf shelf) : IHandler<FindLibraryTemplates, Page<LibraryTemplateRow>>
{
    public async Task<Result<Page<LibraryTemplateRow>>> HandleAsync(FindLibraryTemplates request, Actor actor, CancellationToken ct)
    {
        var used = await db.Charters.ReachableBy(actor).GroupBy(c => c.Template).Select(g => new { g.Key, Charters = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Charters, ct);
        var all = await shelf.AllAsync(ct);
        return new Page<LibraryTemplateRow>([.. all.Select(t => Row(t, used.GetValueOrDefault(t.Template.Key)))], all.Count);
    }

    private static LibraryTemplateRow Row(ShelvedTemplate shelved, int charters) => new(
        shelved.Template.Key, shelved.Template.Title, shelved.Template.Summary, shelved.IsOurs, shelved.IsOffered, shelved.Template.Edition,
        [.. shelved.Template.PartyRoles.Select(r => r.Title)], shelved.Template.Statements.Count, shelved.Template.Governance.Count, charters);
}
