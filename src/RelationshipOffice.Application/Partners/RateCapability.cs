using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Rates what a partner can do, 0 (none) to 4 (leads its field), with what shows it and for which day; a competence
/// rated before is rated anew (domain guide §2). Refuses <c>capability.rating.out_of_range</c>,
/// <c>capability.evidence.missing</c>, a day in the future (<c>evidence.date.in_future</c>) and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RateCapability : Command<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public string Competence { get; set; } = "";

    public int? Rating { get; set; }

    public string Evidence { get; set; } = "";

    public DateOnly? RatedOn { get; set; }
}

internal sealed class RateCapabilityValidator : AbstractValidator<RateCapability>
{
    public RateCapabilityValidator()
    {
        RuleFor(c => c.Competence).NotEmpty().WithErrorCode("capability.competence.missing").WithMessage("Name the competence.")
            .MaximumLength(Text.Name).WithErrorCode("capability.competence.too_long").WithMessage($"A competence may have {Text.Name} characters at most.");
        RuleFor(c => c.Rating).NotNull().WithErrorCode("capability.rating.missing").WithMessage("Choose a rating from 0 to 4.")
            .InclusiveBetween(0, Capability.BestRating)
            .WithErrorCode(Capability.RatingOutOfRange.Code).WithMessage(Capability.RatingOutOfRange.Message);
        RuleFor(c => c.Evidence).NotEmpty().WithErrorCode("capability.evidence.missing").WithMessage("Say what shows it: an audit, a reference, a certificate.")
            .MaximumLength(Text.Line).WithErrorCode("capability.evidence.too_long").WithMessage($"This may have {Text.Line} characters at most.");
        RuleFor(c => c.RatedOn).NotNull().WithErrorCode(Domain.Partners.Evidence.DateMissing.Code).WithMessage("For which day does this rating hold?");
    }
}

internal sealed class RateCapabilityHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RateCapability, Done>
{
    public async Task<Result<Done>> HandleAsync(RateCapability request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        partner.RateCapability(request.Competence, request.Rating!.Value, request.Evidence, request.RatedOn!.Value, clock.Today);
        return Done.Value;
    }
}
