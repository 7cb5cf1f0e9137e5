using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says how a gap was bridged: the party that sees to it, or the office; also after the conclusion (domain guide §6). Refuses
/// other parties (<c>fit.gap.not_yours</c>), a missing remedy (<c>fit.remedy.missing</c>), and what is gone
/// (<c>fit.point.unknown</c>) or bridged already (<c>fit.gap.closed</c>).
/// </summary>
[Requires(Permission.TakePositions)]
public sealed class BridgeFitGap : Command<Done>, IVersioned
{
    public required FitAssessmentId Assessment { get; init; }

    public required uint Version { get; set; }

    public required FitPointId Point { get; init; }

    public string Remedy { get; set; } = "";
}

internal sealed class BridgeFitGapValidator : AbstractValidator<BridgeFitGap>
{
    public BridgeFitGapValidator() => RuleFor(c => c.Remedy)
        .NotEmpty().WithErrorCode("fit.remedy.missing").WithMessage("How it was bridged is needed.")
        .MaximumLength(Text.Line).WithErrorCode("fit.remedy.too_long").WithMessage($"This may have {Text.Line} characters at most.");
}

internal sealed class BridgeFitGapHandler(OfficeDbContext db, OfficeClock clock) : IHandler<BridgeFitGap, Done>
{
    public async Task<Result<Done>> HandleAsync(BridgeFitGap request, Actor actor, CancellationToken ct)
    {
        if (await FitInHand.TakeAsync(db, request.Assessment, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Assessment, request.Version);
        var owner = hand.Assessment.Points.FirstOrDefault(p => p.Id == request.Point)?.Owner;
        if (!actor.MayBridge(hand.Charter, owner))
        {
            return FitErrors.GapNotYours;
        }

        hand.Assessment.Bridge(request.Point, request.Remedy, clock.Today);
        return Done.Value;
    }
}
