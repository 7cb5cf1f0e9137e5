using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Puts right a stake that was recorded wrongly, and says why. Refuses what recording one refuses, no reason
/// (<c>partner.reason.missing</c>) and a stake that is gone (<c>stake.unknown</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class CorrectStake : StakeForm<Done>
{
    public required StakeId Stake { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class CorrectStakeValidator : StakeFormValidator<CorrectStake, Done>
{
    public CorrectStakeValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class CorrectStakeHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CorrectStake, Done>
{
    public async Task<Result<Done>> HandleAsync(CorrectStake request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } owned)
        {
            return OfficeErrors.NotFound;
        }

        var evidence = Evidence.Of(request.Date, request.Source, request.IsVerified, clock.Today);
        owned.CorrectStake(request.Stake, request.Terms, evidence, request.Reason);
        return Done.Value;
    }
}
