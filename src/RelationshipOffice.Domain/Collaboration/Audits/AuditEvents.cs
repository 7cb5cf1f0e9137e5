using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Collaboration;

public sealed record AuditRecorded(CharterId Charter, AuditId Audit, PartnerId Partner, DateOnly On, string Auditor, int Findings) : CharterEvent(Charter);

public sealed record AuditFindingClosed(CharterId Charter, AuditId Audit, PartnerId Partner, string Finding, string Remedy) : CharterEvent(Charter);

/// <summary>What an audit refuses.</summary>
public static class AuditErrors
{
    public static readonly Error InFuture = new("audit.date.in_future", "An audit cannot have taken place in the future.", "On");

    public static readonly Error PartnerMissing = new("audit.partner.missing", "Choose the party that was audited.", "Partner");

    public static readonly Error TooManyFindings =
        new("audit.findings.too_many", $"An audit takes {Audit.MostFindings} findings at most. Record the rest as a second audit.", "Findings");

    public static readonly Error FindingUnknown = new("audit.finding.unknown", "This finding is not on record any more. Load the page again.");

    public static readonly Error FindingClosed = new("audit.finding.closed", "This finding is closed already.");
}
