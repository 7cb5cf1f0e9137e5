using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Library;

namespace RelationshipOffice.Application.Library;

/// <summary>All templates: those that came with the product, and those that the office keeps itself.</summary>
internal sealed class TemplateShelf(OfficeDbContext db)
{
    /// <summary>The template of this key in its newest edition, offered or not; null if there is none.</summary>
    public async Task<ShelvedTemplate?> FindAsync(string key, CancellationToken ct)
    {
        if (CharterTemplate.Find(key) is { } shipped)
        {
            return new ShelvedTemplate(shipped, !await db.ShippedTemplates.AnyAsync(t => t.Key == key && t.IsHidden, ct));
        }

        return TemplateKey.IsOurs(key) ? (await OursAsync(db.OfficeTemplates.Where(t => t.Key == key), ct)).SingleOrDefault() : null;
    }

    /// <summary>What people call the template of this key; null if there is none.</summary>
    public async Task<string?> TitleAsync(string key, CancellationToken ct) => TemplateKey.IsOurs(key)
        ? await db.OfficeTemplates.Where(t => t.Key == key).Select(t => t.Title).SingleOrDefaultAsync(ct)
        : CharterTemplate.Find(key)?.Title;

    /// <summary>All of them, offered or not: those of the office first.</summary>
    public async Task<IReadOnlyList<ShelvedTemplate>> AllAsync(CancellationToken ct)
    {
        var hidden = await db.ShippedTemplates.Where(t => t.IsHidden).Select(t => t.Key).ToListAsync(ct);
        return
        [
            .. (await OursAsync(db.OfficeTemplates, ct)).OrderBy(t => t.Template.Title, StringComparer.CurrentCultureIgnoreCase),
            .. CharterTemplate.All.Select(t => new ShelvedTemplate(t, !hidden.Contains(t.Key))),
        ];
    }

    private async Task<IReadOnlyList<ShelvedTemplate>> OursAsync(IQueryable<OfficeTemplate> templates, CancellationToken ct)
    {
        var found = await templates.AsNoTracking()
            .Join(db.TemplateEditions.AsNoTracking(), t => new { t.Id, Number = t.Edition }, e => new { Id = e.Template, e.Number }, (t, e) => new { t.Key, t.IsRetired, e.Number, e.Content })
            .ToListAsync(ct);
        return [.. found.Select(t => new ShelvedTemplate(CharterTemplate.Of(t.Key, t.Number, t.Content), !t.IsRetired))];
    }
}

/// <summary>A template, and whether charters are drafted from it now.</summary>
internal sealed record ShelvedTemplate(CharterTemplate Template, bool IsOffered)
{
    public bool IsOurs => TemplateKey.IsOurs(Template.Key);
}
