using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>One page of the charters within reach that began from a template, with the edition that they copied.</summary>
[Requires(Permission.KeepLibrary)]
public sealed record FindUsesOfTemplate(string Key, Slice Slice) : IQuery<Page<CharterOfTemplate>>;

/// <summary>A charter that began from a template.</summary>
/// <param name="Edition">None where only the name was kept, because the charter came with words of its own.</param>
public sealed record CharterOfTemplate(CharterId Charter, string Code, string Title, Stage Stage, int? Edition);

internal sealed class FindUsesOfTemplateHandler(OfficeDbContext db) : IHandler<FindUsesOfTemplate, Page<CharterOfTemplate>>
{
    public async Task<Result<Page<CharterOfTemplate>>> HandleAsync(FindUsesOfTemplate request, Actor actor, CancellationToken ct)
    {
        var charters = db.Charters.AsNoTracking().ReachableBy(actor).Where(c => c.Template == request.Key && request.Key != "");
        return await charters.OrderByCode(c => c.Code)
            .Select(c => new CharterOfTemplate(c.Id, c.Code, c.Title, c.Stage, c.TemplateEdition)).PageAsync(charters, request.Slice, ct);
    }
}
