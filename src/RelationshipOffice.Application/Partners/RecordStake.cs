using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Records what one partner owns of another: capital and votes apart in per cent, from the first to the last day, with
/// source (domain guide §2). Refuses shares outside 0–100 (<c>percent.out_of_range</c>) or over 100 % together on any
/// day (<c>stake.economic.over_100</c>, <c>stake.voting.over_100</c>), a partner that owns itself
/// (<c>stake.owns_itself</c>), an end before the start (<c>stake.to.before_from</c>) and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RecordStake : StakeForm<StakeId>
{
    public PartnerId? Owner { get; set; }
}

internal sealed class RecordStakeValidator : StakeFormValidator<RecordStake, StakeId>
{
    public RecordStakeValidator() => RuleFor(c => c.Owner).NotNull()
        .WithErrorCode("stake.owner.missing").WithMessage("Choose the owner.");
}

internal sealed class RecordStakeHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordStake, StakeId>
{
    public async Task<Result<StakeId>> HandleAsync(RecordStake request, Actor actor, CancellationToken ct)
    {
        var reachable = db.PartnersReachableBy(actor);
        var owned = await reachable.SingleOrDefaultAsync(p => p.Id == request.Partner, ct);
        if (owned is null || !await reachable.AnyAsync(p => p.Id == request.Owner!.Value, ct))
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(owned, request.Version);
        return owned.RecordStake(
            request.Owner!.Value, request.Terms, Evidence.Of(request.Date, request.Source, request.IsVerified, clock.Today));
    }
}
