using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Says that a signal was no drift, and why; the same fact never signals again. Refuses a missing reason
/// (<c>signal.reason.missing</c>) and a signal that was answered (<c>signal.not_open</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class DismissSignal : Command<Done>, IVersioned, IReasoned
{
    public required DriftSignalId Signal { get; init; }

    public required uint Version { get; set; }

    public string Reason { get; set; } = "";
}

internal sealed class DismissSignalValidator : AbstractValidator<DismissSignal>
{
    public DismissSignalValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().WithErrorCode("signal.reason.missing").WithMessage("A reason is needed.")
            .MaximumLength(Text.Line).WithErrorCode("signal.reason.too_long").WithMessage($"A reason may have {Text.Line} characters at most.");
    }
}

internal sealed class DismissSignalHandler(OfficeDbContext db) : IHandler<DismissSignal, Done>
{
    public async Task<Result<Done>> HandleAsync(DismissSignal request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeSignalAsync(request.Signal, request.Version, actor, ct) is not { } signal)
        {
            return OfficeErrors.NotFound;
        }

        signal.Dismiss(request.Reason);
        return Done.Value;
    }
}
