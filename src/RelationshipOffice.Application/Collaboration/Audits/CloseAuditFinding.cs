using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Says how a finding of an audit was put right. Refuses a missing remedy (<c>audit.remedy.missing</c>) and a finding that is
/// gone (<c>audit.finding.unknown</c>) or closed.
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class CloseAuditFinding : Command<Done>, IVersioned
{
    public required AuditId Audit { get; init; }

    public required uint Version { get; set; }

    public required AuditFindingId Finding { get; init; }

    public string Remedy { get; set; } = "";
}

internal sealed class CloseAuditFindingValidator : AbstractValidator<CloseAuditFinding>
{
    public CloseAuditFindingValidator() => RuleFor(c => c.Remedy)
        .NotEmpty().WithErrorCode("audit.remedy.missing").WithMessage("How it was put right is needed.")
        .MaximumLength(Text.Line).WithErrorCode("audit.remedy.too_long").WithMessage($"This may have {Text.Line} characters at most.");
}

internal sealed class CloseAuditFindingHandler(OfficeDbContext db, OfficeClock clock) : IHandler<CloseAuditFinding, Done>
{
    public async Task<Result<Done>> HandleAsync(CloseAuditFinding request, Actor actor, CancellationToken ct)
    {
        if (await db.AuditsFor(actor).SingleOrDefaultAsync(a => a.Id == request.Audit, ct) is not { } audit
            || await db.TakeAsync(audit.Charter, actor, ct) is null)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(audit, request.Version);
        audit.CloseFinding(request.Finding, request.Remedy, clock.Today);
        return Done.Value;
    }
}
