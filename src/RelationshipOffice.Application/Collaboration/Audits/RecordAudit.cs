using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using Severity = RelationshipOffice.Domain.Collaboration.Severity;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Records an audit of one party under a charter, with what was found, if anything (D6, domain guide §3.3). Refuses a day in
/// the future (<c>audit.date.in_future</c>), a partner that is no party (<c>charter.party.unknown</c>), a missing auditor or
/// scope, and more than fifty findings.
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class RecordAudit : Command<AuditId>
{
    public required CharterId Charter { get; init; }

    public PartnerId? Partner { get; set; }

    public DateOnly? On { get; set; }

    public string Auditor { get; set; } = "";

    public string Scope { get; set; } = "";

    /// <summary>Empty: nothing was found.</summary>
    public List<NotedFinding> Findings { get; init; } = [];
}

/// <summary>A finding while it is written down.</summary>
public sealed class NotedFinding
{
    public Severity Severity { get; set; }

    public string Words { get; set; } = "";
}

internal sealed class RecordAuditValidator : AbstractValidator<RecordAudit>
{
    public RecordAuditValidator()
    {
        RuleFor(c => c.Partner).NotNull().WithErrorCode(AuditErrors.PartnerMissing.Code).WithMessage(AuditErrors.PartnerMissing.Message);
        RuleFor(c => c.On).NotNull().WithErrorCode("audit.date.missing").WithMessage("Say on which day the audit took place.");
        RuleFor(c => c.Auditor).NotEmpty().WithErrorCode("audit.auditor.missing").WithMessage("Who looked is needed.");
        RuleFor(c => c.Scope).NotEmpty().WithErrorCode("audit.scope.missing").WithMessage("What was looked at is needed.");
        RuleForEach(c => c.Findings).ChildRules(found => found.RuleFor(f => f.Words)
            .NotEmpty().WithErrorCode("audit.finding.missing").WithMessage("Say what was found, or remove the finding.")
            .MaximumLength(Text.Line).WithErrorCode("audit.finding.too_long").WithMessage($"A finding may have {Text.Line} characters at most."));
    }
}

internal sealed class RecordAuditHandler(OfficeDbContext db, OfficeClock clock) : IHandler<RecordAudit, AuditId>
{
    public async Task<Result<AuditId>> HandleAsync(RecordAudit request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (!charter.IsParty(request.Partner!.Value))
        {
            return CharterErrors.NotAParty;
        }

        var findings = request.Findings.Select(f => new FoundInAudit(f.Severity, f.Words)).ToList();
        var audit = new Audit(charter.Id, request.Partner.Value, request.On!.Value, request.Auditor, request.Scope, findings, clock.Today);
        db.Audits.Add(audit);
        return audit.Id;
    }
}
