using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Takes out a stake that never was, and says why; the history keeps it. Refuses no reason
/// (<c>partner.reason.missing</c>), a stake that is gone (<c>stake.unknown</c>) and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RemoveStake : Command<Done>, IVersioned, IReasoned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public required StakeId Stake { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class RemoveStakeValidator : AbstractValidator<RemoveStake>
{
    public RemoveStakeValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RemoveStakeHandler(OfficeDbContext db) : IHandler<RemoveStake, Done>
{
    public async Task<Result<Done>> HandleAsync(RemoveStake request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } owned)
        {
            return OfficeErrors.NotFound;
        }

        owned.RemoveStake(request.Stake, request.Reason);
        return Done.Value;
    }
}
