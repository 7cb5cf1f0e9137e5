using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class AuditTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task What_was_found_stays_open_until_it_is_put_right()
    {
        var charter = await office.AConvergingCharterAsync();
        await Door.SendAsync(Look(charter, "Two lots without a label.")).ValueAsync();
        var before = await SeenAsync(charter);

        await Door.SendAsync(PutRight(before)).ValueAsync();

        var after = await SeenAsync(charter);
        Assert.Equal((charter.Sides[1].Partner, Severity.Major), (before.Partner, Assert.Single(before.Findings).Severity));
        Assert.Null(before.Findings[0].ClosedOn);
        Assert.Equal((new DateOnly(2026, 11, 23), "Labels are printed twice."), (after.Findings[0].ClosedOn!.Value, after.Findings[0].Remedy));
        await Door.SendAsync(PutRight(after)).RefusedAsync(AuditErrors.FindingClosed);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var charter = await office.AConvergingCharterAsync();
        await Door.SendAsync(Look(charter, "Two lots without a label.")).ValueAsync();
        var late = PutRight(await SeenAsync(charter));
        late.Version++;

        await Door.SendAsync(late).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task Only_officers_record_and_only_of_a_party_and_not_in_the_future()
    {
        var charter = await office.AConvergingCharterAsync();
        var (future, elsewhere, hollow) = (Look(charter), Look(charter), Look(charter, ""));
        future.On = new DateOnly(2026, 11, 24);
        elsewhere.Partner = await office.APartnerAsync();

        await office.As(charter.Sides[0].Manager).SendAsync(Look(charter)).RefusedAsync(OfficeErrors.Forbidden);
        await Door.SendAsync(future).RefusedAsync(AuditErrors.InFuture);
        await Door.SendAsync(elsewhere).RefusedAsync(CharterErrors.NotAParty);
        await Door.SendAsync(hollow).RefusedAsync("audit.finding.missing");
    }

    [Fact]
    public async Task Out_of_reach_there_are_none()
    {
        var charter = await office.AConvergingCharterAsync();
        await Door.SendAsync(Look(charter)).ValueAsync();
        var stranger = office.As((await office.AConvergingCharterAsync()).Sides[0].Manager);

        Assert.Empty((await stranger.AskAsync(new FindAudits(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);
        await Door.SendAsync(new CloseAuditFinding { Audit = AuditId.New(), Version = 1, Finding = AuditFindingId.New(), Remedy = "None." })
            .RefusedAsync(OfficeErrors.NotFound);
    }

    private async Task<AuditRow> SeenAsync(ACharter.Converging charter) =>
        Assert.Single((await Door.AskAsync(new FindAudits(new Slice(1, 20), charter.Id)).ValueAsync()).Rows);

    private static RecordAudit Look(ACharter.Converging charter, params string[] found) => new()
    {
        Charter = charter.Id,
        Partner = charter.Sides[1].Partner,
        On = new DateOnly(2026, 11, 20),
        Auditor = "Orla Audit",
        Scope = "Labels of the autumn lots",
        Findings = [.. found.Select(words => new NotedFinding { Severity = Severity.Major, Words = words })],
    };

    private static CloseAuditFinding PutRight(AuditRow audit) =>
        new() { Audit = audit.Id, Version = audit.Version, Finding = audit.Findings[0].Id, Remedy = "Labels are printed twice." };
}
