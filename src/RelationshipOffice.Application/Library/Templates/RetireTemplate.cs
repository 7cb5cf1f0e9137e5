using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Offers a template no longer, with a reason: one of the office is retired, one that came with the product is hidden and its
/// words stay as they are; <see cref="BringBackTemplate"/> undoes it. Charters drafted from it keep what they have.
/// Refuses a missing reason and, for one of the office, a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class RetireTemplate : Command<Done>, IVersioned
{
    public required string Key { get; init; }

    /// <summary>Version of a template of the office; 0 for one that came with the product.</summary>
    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class RetireTemplateValidator : AbstractValidator<RetireTemplate>
{
    public RetireTemplateValidator() => RuleFor(c => c.Reason).MustBeALibraryReason();
}

internal sealed class RetireTemplateHandler(OfficeDbContext db, TemplateInHand hand) : IHandler<RetireTemplate, Done>
{
    public async Task<Result<Done>> HandleAsync(RetireTemplate request, Actor actor, CancellationToken ct)
    {
        if (CharterTemplate.Find(request.Key) is not null)
        {
            (await ShippedAsync(request.Key, ct)).Hide(request.Reason);
            return Done.Value;
        }

        if (await hand.TakeAsync(request.Key, ct) is not { } template)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(template, request.Version);
        template.Retire(request.Reason);
        return Done.Value;
    }

    private async Task<ShippedTemplate> ShippedAsync(string key, CancellationToken ct)
    {
        if (await db.ShippedTemplates.SingleOrDefaultAsync(t => t.Key == key, ct) is { } known)
        {
            return known;
        }

        var first = new ShippedTemplate(key);
        db.ShippedTemplates.Add(first);
        return first;
    }
}
