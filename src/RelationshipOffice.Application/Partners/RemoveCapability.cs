using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Takes a capability off a partner's list and says why; what was known stays in the history. Refuses one that is gone
/// (<c>capability.unknown</c>), no reason (<c>partner.reason.missing</c>) and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RemoveCapability : Command<Done>, IVersioned, IReasoned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public required CapabilityId Capability { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class RemoveCapabilityValidator : AbstractValidator<RemoveCapability>
{
    public RemoveCapabilityValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RemoveCapabilityHandler(OfficeDbContext db) : IHandler<RemoveCapability, Done>
{
    public async Task<Result<Done>> HandleAsync(RemoveCapability request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        partner.RemoveCapability(request.Capability, request.Reason);
        return Done.Value;
    }
}
