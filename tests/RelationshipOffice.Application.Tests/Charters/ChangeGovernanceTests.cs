using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Live;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Charters;

public sealed class ChangeGovernanceTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_domain_is_governed_as_said()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();

        await Door.SendAsync(Led(charter, acme)).ValueAsync();

        var domain = Assert.Single((await Door.AskAsync(new GetCharter(charter.Id)).ValueAsync()).Domains);
        Assert.Equal((DecisionDomain.Quality, GovernanceType.QuasiHierarchy, acme), (domain.Domain, domain.Type, Assert.Single(domain.Leads).Partner));
    }

    [Fact]
    public async Task The_change_and_its_reason_are_recorded_with_who_and_when()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();

        await Door.SendAsync(Led(charter, acme)).ValueAsync();

        await using var db = office.Database();
        var entry = await db.Activity.SingleAsync(a => a.SubjectId == charter.Id.Value && a.Event == nameof(GovernanceChanged), TestContext.Current.CancellationToken);
        Assert.Equal("Olga Officer", entry.ActorName);
        Assert.Contains("They set the norms today", entry.Content, StringComparison.Ordinal);
        Assert.Contains("QuasiHierarchy", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();
        await Door.SendAsync(Led(charter, acme)).ValueAsync();

        await Door.SendAsync(Led(charter, acme)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task The_same_command_sent_twice_happens_once()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();
        var command = Led(charter, acme);

        await Task.WhenAll(Door.SendAsync(command).ValueAsync(), Door.SendAsync(command).ValueAsync());

        await using var db = office.Database();
        Assert.Equal(1, await db.Activity.CountAsync(a => a.SubjectId == charter.Id.Value && a.Event == nameof(GovernanceChanged), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_leader_who_is_no_party_is_refused()
    {
        var (charter, _) = await ACharterWithAcmeAsync();

        await Door.SendAsync(Led(charter, await office.APartnerAsync())).RefusedAsync(CharterErrors.LeadMustBeAParty);
    }

    [Fact]
    public async Task Who_has_no_right_is_refused()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();
        var manager = await office.APersonAsync("Ravi Shah", Roles.PartnerManager, acme);

        await office.As(manager).SendAsync(Led(charter, acme)).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task A_charter_out_of_reach_does_not_exist()
    {
        var (charter, _) = await ACharterWithAcmeAsync();
        var stranger = await office.APersonAsync("Stranger", Roles.PartnerManager, await office.APartnerAsync());

        await office.As(stranger).AskAsync(new GetCharter(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Open_pages_hear_of_the_commit()
    {
        var (charter, acme) = await ACharterWithAcmeAsync();
        var heard = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var following = office.Feed.Follow(change =>
        {
            if (change == new Change(SubjectKind.Charter, charter.Id.Value))
            {
                heard.TrySetResult();
            }

            return Task.CompletedTask;
        });

        await Door.SendAsync(Led(charter, acme)).ValueAsync();

        await heard.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    private async Task<(CharterDetails Charter, PartnerId Acme)> ACharterWithAcmeAsync()
    {
        var acme = await office.APartnerAsync();
        return (await office.ACharterAsync(acme, await office.APartnerAsync()), acme);
    }

    private static ChangeGovernance Led(CharterDetails charter, PartnerId lead) => new()
    {
        Charter = charter.Id,
        Version = charter.Version,
        Domain = DecisionDomain.Quality,
        Type = GovernanceType.QuasiHierarchy,
        Lead = lead,
        Reason = "They set the norms today",
    };
}
