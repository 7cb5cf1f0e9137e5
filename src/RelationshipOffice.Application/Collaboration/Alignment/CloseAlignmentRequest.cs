using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Ends an alignment request with what the parties made of it; officers do, and who raised it may take it back. Refuses a
/// missing end or result, one that has ended (<c>alignment.closed</c>) and other people (<c>office.forbidden</c>).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class CloseAlignmentRequest : Command<Done>, IVersioned
{
    public required AlignmentRequestId Request { get; init; }

    public required uint Version { get; set; }

    public AlignmentState? State { get; set; }

    /// <summary>What the parties made of it.</summary>
    public string Outcome { get; set; } = "";
}

internal sealed class CloseAlignmentRequestValidator : AbstractValidator<CloseAlignmentRequest>
{
    public CloseAlignmentRequestValidator()
    {
        RuleFor(c => c.State).NotNull().WithErrorCode(AlignmentErrors.EndMissing.Code).WithMessage(AlignmentErrors.EndMissing.Message);
        RuleFor(c => c.Outcome).NotEmpty().WithErrorCode("alignment.outcome.missing").WithMessage("The result is needed.")
            .MaximumLength(Text.Paragraph).WithErrorCode("alignment.outcome.too_long").WithMessage($"This may have {Text.Paragraph:N0} characters at most.");
    }
}

internal sealed class CloseAlignmentRequestHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CloseAlignmentRequest, Done>
{
    public async Task<Result<Done>> HandleAsync(CloseAlignmentRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.AlignmentFor(actor).SingleOrDefaultAsync(r => r.Id == request.Request, ct) is not { } raised
            || await db.TakeAsync(raised.Charter, actor, ct) is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(raised, request.Version);
        if (raised.State == AlignmentState.Open && !actor.MayEndBy(raised.RaisedBy, raised.State).Contains(request.State!.Value))
        {
            return OfficeErrors.Forbidden;
        }

        raised.Close(request.State!.Value, request.Outcome, clock.Today);
        return Done.Value;
    }
}
