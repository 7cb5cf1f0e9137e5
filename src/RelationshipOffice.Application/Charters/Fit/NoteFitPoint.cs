using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Notes a benefit factor, a structural risk, or a gap that the parties bridge together (domain guide §6). Refuses a missing
/// text (<c>fit.text.missing</c>), a gap without a way to bridge it (<c>fit.way.missing</c>) or a party that sees to it
/// (<c>fit.owner.missing</c>, <c>charter.party.unknown</c>), more than a hundred points (<c>fit.points.too_many</c>) and a
/// concluded assessment (<c>fit.concluded</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class NoteFitPoint : Command<FitPointId>, IVersioned
{
    public required FitAssessmentId Assessment { get; init; }

    public required uint Version { get; set; }

    public FitPointKind Kind { get; set; }

    public string Text { get; set; } = "";

    /// <summary>The question whose answers show a gap, if one does.</summary>
    public FitQuestion? Question { get; set; }

    /// <summary>How a gap is bridged, or a risk is held down.</summary>
    public string Way { get; set; } = "";

    /// <summary>The party that sees to it that a gap is bridged.</summary>
    public PartnerId? Owner { get; set; }

    public DateOnly? DueOn { get; set; }

    internal FitPointTerms Terms => Kind switch
    {
        FitPointKind.BenefitFactor => FitPointTerms.BenefitFactor(Text),
        FitPointKind.StructuralRisk => FitPointTerms.StructuralRisk(Text, Way),
        _ => FitPointTerms.Gap(Text, Question, Way, Owner, DueOn),
    };
}

internal sealed class NoteFitPointValidator : AbstractValidator<NoteFitPoint>
{
    public NoteFitPointValidator()
    {
        RuleFor(c => c.Text).NotEmpty().WithErrorCode("fit.text.missing").WithMessage("What it is about is needed.")
            .MaximumLength(Text.Line).WithErrorCode("fit.text.too_long").WithMessage($"This may have {Text.Line} characters at most.");
        RuleFor(c => c.Way).NotEmpty().When(c => c.Kind == FitPointKind.GapToBridge)
            .WithErrorCode("fit.way.missing").WithMessage("How it is bridged is needed.");
        RuleFor(c => c.Way).MaximumLength(Text.Line).WithErrorCode("fit.way.too_long").WithMessage($"This may have {Text.Line} characters at most.");
        RuleFor(c => c.Owner).NotNull().When(c => c.Kind == FitPointKind.GapToBridge)
            .WithErrorCode(FitErrors.OwnerMissing.Code).WithMessage(FitErrors.OwnerMissing.Message);
    }
}

internal sealed class NoteFitPointHandler(OfficeDbContext db) : IHandler<NoteFitPoint, FitPointId>
{
    public async Task<Result<FitPointId>> HandleAsync(NoteFitPoint request, Actor actor, CancellationToken ct)
    {
        if (await FitInHand.TakeAsync(db, request.Assessment, actor, ct) is not { } hand)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Assessment, request.Version);
        return hand.Assessment.Note(hand.Charter, request.Terms);
    }
}
