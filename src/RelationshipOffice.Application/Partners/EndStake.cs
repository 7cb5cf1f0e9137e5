using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Ends an ownership stake with its last day. Refuses a day before its first (<c>stake.to.before_from</c>), a stake that
/// is gone (<c>stake.unknown</c>) and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class EndStake : Command<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public required StakeId Stake { get; init; }

    public DateOnly? To { get; set; }
}

internal sealed class EndStakeValidator : AbstractValidator<EndStake>
{
    public EndStakeValidator() => RuleFor(c => c.To).NotNull()
        .WithErrorCode("stake.to.missing").WithMessage("Give the last day on which the stake was held.");
}

internal sealed class EndStakeHandler(OfficeDbContext db) : IHandler<EndStake, Done>
{
    public async Task<Result<Done>> HandleAsync(EndStake request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } owned)
        {
            return OfficeErrors.NotFound;
        }

        owned.EndStake(request.Stake, request.To!.Value);
        return Done.Value;
    }
}
