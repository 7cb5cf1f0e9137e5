using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class OutcomeReachTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_partner_manager_sees_the_own_contribution_by_name_and_others_as_a_sum()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AMeasureAsync(outcome);
        var manager = await office.AContributorAsync(outcome);
        await office.AShareAsync(outcome, 35, 0, await office.APartnerAsync());

        var seen = await office.As(manager).AskAsync(new GetOutcome(outcome)).ValueAsync();

        Assert.Equal(40, Assert.Single(seen.Contributions).Weight!.Value.Value);
        Assert.Equal(new OtherCharters(1, 35), seen.Others);
        Assert.Null(seen.EndangeredBy);
        Assert.False(seen.MayKeep);
    }

    [Fact]
    public async Task A_partner_manager_reads_what_the_own_charter_owes_and_of_no_other()
    {
        var outcome = await office.AnOutcomeAsync();
        var manager = await office.AContributorAsync(outcome);
        var own = Assert.Single((await office.As(manager).AskAsync(new GetOutcome(outcome)).ValueAsync()).Contributions).Charter;
        await office.AShareAsync(outcome, 35, 0, await office.APartnerAsync());
        var other = (await office.OutcomeAsync(outcome)).Contributions.Single(c => c.Charter != own).Charter;

        var owed = await office.As(manager).AskAsync(new FindOwed(own)).ValueAsync();

        var one = Assert.Single(owed.Contributions);
        Assert.Equal((outcome, 40m), (one.Outcome, one.Weight!.Value.Value));
        Assert.False(owed.MayPledge);
        Assert.Equal([OfficeErrors.NotFound], (await office.As(manager).AskAsync(new FindOwed(other))).Errors);
    }

    [Fact]
    public async Task A_measure_that_only_another_charter_is_read_from_is_not_shown()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AMeasureAsync(outcome);
        var manager = await office.AContributorAsync(outcome);
        await office.AShareAsync(outcome, 35, 0, await office.APartnerAsync());

        Assert.Equal(2, (await office.As(manager).AskAsync(new GetOutcome(outcome)).ValueAsync()).Measures.Count);
        Assert.Equal(3, (await office.OutcomeAsync(outcome)).Measures.Count);
    }

    [Fact]
    public async Task People_of_unseen_parties_stay_unnamed()
    {
        var outcome = await office.AnOutcomeAsync();
        var measure = await office.AMeasureAsync(outcome);
        var (reader, writer) = (await office.AContributorAsync(outcome), await office.AContributorAsync(outcome));
        await office.As(writer).SendAsync(AnOutcome.Seen(measure, 50)).ValueAsync();

        Assert.Equal("Another party", (await LeadAsync(reader, outcome)).Observations.Single().Author);
        Assert.Equal("Ravi Shah", (await LeadAsync(writer, outcome)).Observations.Single().Author);
    }

    [Fact]
    public async Task Parents_and_children_out_of_reach_do_not_exist()
    {
        var parent = await office.AnOutcomeAsync();
        var outcome = await office.AnOutcomeAsync(parent);
        await office.AnOutcomeAsync(outcome);
        var manager = await office.AContributorAsync(outcome);

        var seen = await office.As(manager).AskAsync(new GetOutcome(outcome)).ValueAsync();

        Assert.Null(seen.Parent);
        Assert.Empty(seen.Below);
        Assert.Null(Assert.Single(await office.As(manager).AskAsync(new GetOutcomeStandings()).ValueAsync()).Parent);
    }

    [Fact]
    public async Task An_outcome_without_a_contribution_in_reach_is_not_found()
    {
        var outcome = await office.AnOutcomeAsync();
        await office.AContributorAsync(outcome);
        var stranger = await office.AStrangerAsync();

        await office.As(stranger).AskAsync(new GetOutcome(outcome)).RefusedAsync(OfficeErrors.NotFound);
        Assert.Equal(0, (await office.As(stranger).AskAsync(new FindOutcomes()).ValueAsync()).Total);
        Assert.Empty(await office.As(stranger).AskAsync(new GetOutcomeStandings()).ValueAsync());
    }

    [Fact]
    public async Task An_executive_sees_every_outcome_and_keeps_none()
    {
        var outcome = await office.AnOutcomeAsync();
        var executive = await office.APersonAsync("Eva Executive", Roles.Executive);

        Assert.False((await office.As(executive).AskAsync(new GetOutcome(outcome)).ValueAsync()).MayKeep);
        await office.As(executive).AskAsync(new GetOutcomeChoices()).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_administrator_alone_sees_no_outcome()
    {
        var administrator = await office.APersonAsync("Adam", Roles.Administrator);

        await office.As(administrator).AskAsync(new GetOutcome(await office.AnOutcomeAsync())).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(administrator).AskAsync(new FindOutcomes()).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(administrator).AskAsync(new GetOutcomeStandings()).RefusedAsync(OfficeErrors.Forbidden);
    }

    private async Task<MeasureDetails> LeadAsync(PersonId reader, OutcomeId outcome) =>
        (await office.As(reader).AskAsync(new GetOutcome(outcome)).ValueAsync()).Measures.Single(m => m.IsLead);
}
