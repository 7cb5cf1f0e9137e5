using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Says that there is a good reason for what a signal shows, until a day; after it the signal opens again while the fact
/// holds. Refuses a missing reason (<c>signal.reason.missing</c>), a day that is not after today
/// (<c>signal.until.not_after_today</c>) and a signal that was answered (<c>signal.not_open</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class ExplainSignal : Command<Done>, IVersioned
{
    public required DriftSignalId Signal { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";

    /// <summary>The last day on which the explanation holds.</summary>
    public DateOnly? Until { get; set; }
}

internal sealed class ExplainSignalValidator : AbstractValidator<ExplainSignal>
{
    public ExplainSignalValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("signal.reason.missing").WithMessage("A reason is needed.")
            .MaximumLength(Text.Line).WithErrorCode("signal.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
        RuleFor(c => c.Until).NotNull().WithErrorCode("signal.until.missing").WithMessage("Say until when this explanation holds.");
    }
}

internal sealed class ExplainSignalHandler(OfficeDbContext db, OfficeClock clock) : IHandler<ExplainSignal, Done>
{
    public async Task<Result<Done>> HandleAsync(ExplainSignal request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeSignalAsync(request.Signal, request.Version, actor, ct) is not { } signal)
        {
            return OfficeErrors.NotFound;
        }

        signal.Explain(request.Reason, request.Until!.Value, clock.Today);
        return Done.Value;
    }
}
