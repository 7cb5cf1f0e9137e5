using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>How a command takes a template of the office in hand: with its newest edition, which is all that a change needs.</summary>
internal sealed class TemplateInHand(OfficeDbContext db, OfficeClock clock)
{
    public async Task<OfficeTemplate?> TakeAsync(string key, CancellationToken ct)
    {
        var template = await db.OfficeTemplates.SingleOrDefaultAsync(t => t.Key == key, ct);
        if (template is not null)
        {
            await db.TemplateEditions.Where(e => e.Template == template.Id && e.Number == template.Edition).LoadAsync(ct);
        }

        return template;
    }

    /// <summary>Writes the next edition. A template that came with the product is <c>template.built_in</c>.</summary>
    public async Task<Result<Done>> ReviseAsync(ITemplateChange change, Actor actor, Func<TemplateContent, TemplateContent> revised, CancellationToken ct)
    {
        if (await TakeAsync(change.Key, ct) is not { } template)
        {
            return CharterTemplate.Find(change.Key) is null ? OfficeErrors.NotFound : TemplateErrors.BuiltIn;
        }

        OfficeDbContext.Expect(template, change.Version);
        template.Revise(revised(template.Content), change.Reason, actor.Id, clock.Now);
        return Done.Value;
    }
}

/// <summary>A change of a template of the office: which one, as it was read, and why.</summary>
public interface ITemplateChange : IVersioned
{
    string Key { get; }

    string Reason { get; }
}
