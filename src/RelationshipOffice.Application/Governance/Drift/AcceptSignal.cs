using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Governance;

/// <summary>
/// Takes a signal up by an alignment request to the parties; the charter itself stays as it is. Refuses a signal that was
/// answered (<c>signal.not_open</c>) and a request without title or wish (<c>alignment.….missing</c>).
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class AcceptSignal : Command<AlignmentRequestId>, IVersioned
{
    public required DriftSignalId Signal { get; init; }

    public required uint Version { get; set; }

    public AlignmentSubject Subject { get; set; }

    public string Title { get; set; } = "";

    /// <summary>What should change, and why.</summary>
    public string Wish { get; set; } = "";
}

internal sealed class AcceptSignalValidator : AbstractValidator<AcceptSignal>
{
    public AcceptSignalValidator()
    {
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("alignment.title.missing").WithMessage("A title is needed.")
            .MaximumLength(Text.Name).WithErrorCode("alignment.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        RuleFor(c => c.Wish).NotEmpty().WithErrorCode("alignment.wish.missing").WithMessage("What should change is needed.");
    }
}

internal sealed class AcceptSignalHandler(OfficeDbContext db, OfficeClock clock) : IHandler<AcceptSignal, AlignmentRequestId>
{
    public async Task<Result<AlignmentRequestId>> HandleAsync(AcceptSignal request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeSignalAsync(request.Signal, request.Version, actor, ct) is not { } signal)
        {
            return OfficeErrors.NotFound;
        }

        var raised = new AlignmentRequest(signal.Charter, request.Subject, request.Title, request.Wish, [], actor.Id, clock.Today);
        signal.Accept(raised.Id);
        db.AlignmentRequests.Add(raised);
        return raised.Id;
    }
}
