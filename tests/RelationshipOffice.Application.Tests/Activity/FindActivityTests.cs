using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Activity;

public sealed class FindActivityTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private static readonly Slice First = new(1, 50);

    [Fact]
    public async Task A_change_is_told_with_who_why_and_the_field_before_and_after()
    {
        var (charter, acme, _) = await AGovernedCharterAsync();

        var row = (await HistoryAsync(office.Officer, charter)).Rows[0];

        Assert.Equal(("Olga Officer", "Changed who decides in Quality from nothing to quasi hierarchy", "They set the norms today"), (row.Actor, row.What, row.Reason));
        Assert.Contains(row.Changes, c => c is { Field: "Type", After: "quasi hierarchy" });
        Assert.NotEqual(default, acme);
    }

    [Fact]
    public async Task A_party_reads_the_story_of_its_own_charter()
    {
        var (charter, acme, _) = await AGovernedCharterAsync();
        var ravi = await office.APersonAsync("Ravi Shah", Roles.PartnerManager, acme);

        Assert.NotEmpty((await HistoryAsync(ravi, charter)).Rows);
    }

    [Fact]
    public async Task The_story_of_a_charter_out_of_reach_does_not_exist()
    {
        var (charter, _, _) = await AGovernedCharterAsync();
        var stranger = await office.APersonAsync("Stranger", Roles.PartnerManager, await office.APartnerAsync());

        Assert.Equal(0, (await HistoryAsync(stranger, charter)).Total);
        var feed = await office.As(stranger).AskAsync(new FindActivity(new Stretch(50))).ValueAsync();
        Assert.DoesNotContain(feed.Rows, r => r.SubjectId == charter.Value);
    }

    [Fact]
    public async Task Whose_work_is_looked_for_is_taken_as_it_was_typed()
    {
        await AGovernedCharterAsync();

        Assert.NotEmpty((await office.As(office.Officer).AskAsync(new FindActivity(new Stretch(50), By: " lga off ")).ValueAsync()).Rows);
        Assert.Empty((await office.As(office.Officer).AskAsync(new FindActivity(new Stretch(50), By: "O%r")).ValueAsync()).Rows);
    }

    [Fact]
    public async Task An_administrator_sees_that_a_charter_changed_but_not_how()
    {
        await AGovernedCharterAsync();
        var admin = await office.APersonAsync("Ada Admin", Roles.Administrator);

        var feed = await office.As(admin).AskAsync(new FindActivity(new Stretch(50), SubjectKind.Charter)).ValueAsync();

        Assert.NotEmpty(feed.Rows);
        Assert.All(feed.Rows, r => Assert.True(r is { About: null, Reason: null, SubjectId: null, Changes.Count: 0 }));
    }

    [Fact]
    public async Task Nobody_signed_in_reads_nothing() =>
        await office.AsVisitor().AskAsync(new FindActivity(new Stretch(50))).RefusedAsync(OfficeErrors.SignedOut);

    private Task<Page<ActivityRow>> HistoryAsync(PersonId reader, CharterId charter) => office.As(reader)
        .AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Value), First)).ValueAsync();

    private async Task<(CharterId Charter, PartnerId Acme, PartnerId Other)> AGovernedCharterAsync()
    {
        var (acme, other) = (await office.APartnerAsync(), await office.APartnerAsync());
        var charter = await office.ACharterAsync(acme, other);
        await office.As(office.Officer).SendAsync(new ChangeGovernance
        {
            Charter = charter.Id,
            Version = charter.Version,
            Domain = DecisionDomain.Quality,
            Type = GovernanceType.QuasiHierarchy,
            Lead = acme,
            Reason = "They set the norms today",
        }).ValueAsync();
        return (charter.Id, acme, other);
    }
}
