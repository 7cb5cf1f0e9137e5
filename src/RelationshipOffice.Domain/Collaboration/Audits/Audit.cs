using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>
/// An audit of one party under one charter: who looked at what on which day, and what was found. Four audits in a row
/// without a finding let a follower look grown up (D6, domain guide §3.3).
/// </summary>
public sealed class Audit : AggregateRoot
{
    public const int MostFindings = 50;

    private readonly List<AuditFinding> _findings = [];

    private Audit()
    {
    }

    /// <summary>
    /// Refuses a day in the future (<c>audit.date.in_future</c>), a missing auditor or scope, and more than fifty findings
    /// (<c>audit.findings.too_many</c>).
    /// </summary>
    public Audit(CharterId charter, PartnerId partner, DateOnly on, string auditor, string scope, IReadOnlyCollection<FoundInAudit> findings, DateOnly today)
    {
        Guard(on <= today, AuditErrors.InFuture);
        Guard(findings.Count <= MostFindings, AuditErrors.TooManyFindings);
        Id = AuditId.New();
        (Charter, Partner, On) = (charter, partner, on);
        Auditor = Text.Required(auditor, Text.Name, "audit.auditor", "Who looked", nameof(Auditor));
        Scope = Text.Required(scope, Text.Line, "audit.scope", "What was looked at", nameof(Scope));
        _findings.AddRange(findings.Select(f => new AuditFinding(f.Severity, f.Text)));
        Record(new AuditRecorded(Charter, Id, Partner, On, Auditor, _findings.Count));
    }

    public AuditId Id { get; private set; }

    public CharterId Charter { get; private set; }

    /// <summary>The party that was audited.</summary>
    public PartnerId Partner { get; private set; }

    public DateOnly On { get; private set; }

    public string Auditor { get; private set; } = "";

    public string Scope { get; private set; } = "";

    public IReadOnlyList<AuditFinding> Findings => _findings;

    /// <summary>Says how a finding was put right. Refuses one that is not there (<c>audit.finding.unknown</c>) or closed already.</summary>
    public void CloseFinding(AuditFindingId finding, string remedy, DateOnly today)
    {
        var known = _findings.Find(f => f.Id == finding);
        Guard(known is not null, AuditErrors.FindingUnknown);
        known!.Close(remedy, today);
        Record(new AuditFindingClosed(Charter, Id, Partner, known.Text, known.Remedy));
    }
}

/// <summary>One thing that an audit found, open until it is put right.</summary>
public sealed class AuditFinding
{
    private AuditFinding()
    {
    }

    internal AuditFinding(Severity severity, string text)
    {
        Id = AuditFindingId.New();
        Severity = severity;
        Text = Common.Text.Required(text, Common.Text.Line, "audit.finding", "What was found", "Findings");
    }

    public AuditFindingId Id { get; private set; }

    public Severity Severity { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly? ClosedOn { get; private set; }

    /// <summary>How it was put right; empty while it is open.</summary>
    public string Remedy { get; private set; } = "";

    internal void Close(string remedy, DateOnly today)
    {
        Rule.Guard(ClosedOn is null, AuditErrors.FindingClosed);
        Remedy = Common.Text.Required(remedy, Common.Text.Line, "audit.remedy", "How it was put right", "Remedy");
        ClosedOn = today;
    }
}

/// <summary>How bad a finding is.</summary>
public enum Severity
{
    Minor,
    Major,
    Critical,
}

/// <summary>A finding as it is written down.</summary>
public readonly record struct FoundInAudit(Severity Severity, string Text);
