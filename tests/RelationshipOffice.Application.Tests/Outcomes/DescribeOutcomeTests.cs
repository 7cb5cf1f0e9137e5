using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Outcomes;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Outcomes;

public sealed class DescribeOutcomeTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task An_outcome_is_named_under_a_larger_one()
    {
        var parent = await office.AnOutcomeAsync();

        var child = await office.Door().SendAsync(new NameOutcome { Title = " Safe births ", Statement = "No avoidable harm.", Owner = office.Officer, Parent = parent }).ValueAsync();

        var seen = await office.OutcomeAsync(child);
        Assert.Equal(("Safe births", "No avoidable harm.", "Olga Officer", parent), (seen.Title, seen.Statement, seen.Owner, seen.Parent!.Id));
        Assert.Equal(child, Assert.Single((await office.OutcomeAsync(parent)).Below).Id);
    }

    [Fact]
    public async Task An_outcome_is_described_anew()
    {
        var outcome = await office.AnOutcomeAsync();

        await office.Door().SendAsync(await DescribeAsync(outcome)).ValueAsync();

        Assert.Equal("Described anew", (await office.OutcomeAsync(outcome)).Title);
    }

    [Fact]
    public async Task A_cycle_in_the_tree_is_refused_at_its_field()
    {
        var top = await office.AnOutcomeAsync();
        var leaf = await office.AnOutcomeAsync(await office.AnOutcomeAsync(top));
        var command = await DescribeAsync(top);
        command.Parent = leaf;

        var refused = await office.Door().SendAsync(command);

        Assert.Equal(OutcomeErrors.CycleInTree, Assert.Single(refused.Errors));
    }

    [Fact]
    public async Task Two_who_would_close_a_circle_together_do_not()
    {
        var (one, two) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        var (first, second) = (await DescribeAsync(one), await DescribeAsync(two));
        (first.Parent, second.Parent) = (two, one);

        var results = await Task.WhenAll(office.Door().SendAsync(first), office.Door().SendAsync(second));

        Assert.Single(results, r => r.IsDone);
    }

    [Fact]
    public async Task Two_who_would_weigh_over_100_together_do_not()
    {
        var parent = await office.AnOutcomeAsync();
        var commands = new List<DescribeOutcome>();
        for (var i = 0; i < 2; i++)
        {
            var command = await DescribeAsync(await office.AnOutcomeAsync());
            (command.Parent, command.Weight) = (parent, 60);
            commands.Add(command);
        }

        var results = await Task.WhenAll(commands.Select(c => office.Door().SendAsync(c)));

        Assert.Equal(OutcomeErrors.WeightsBelowOver100, Assert.Single(results.Single(r => !r.IsDone).Errors));
        Assert.Equal(Percent.Of(60), (await office.OutcomeAsync(commands[results.ToList().FindIndex(r => r.IsDone)].Outcome)).Weight);
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict()
    {
        var outcome = await office.AnOutcomeAsync();
        var (first, second) = (await DescribeAsync(outcome), await DescribeAsync(outcome));
        second.Title = "Something else";
        await office.Door().SendAsync(first).ValueAsync();

        await office.Door().SendAsync(second).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task An_empty_title_is_refused() =>
        await office.Door().SendAsync(new NameOutcome()).RefusedAsync("outcome.title.missing");

    [Fact]
    public async Task An_owner_or_parent_that_is_not_there_is_not_found()
    {
        await office.Door().SendAsync(new NameOutcome { Title = "A", Owner = PersonId.New() }).RefusedAsync(OfficeErrors.NotFound);
        await office.Door().SendAsync(new NameOutcome { Title = "A", Parent = OutcomeId.New() }).RefusedAsync(OfficeErrors.NotFound);
    }

    [Theory]
    [InlineData(Roles.Executive)]
    [InlineData(Roles.PartnerManager)]
    [InlineData(Roles.Administrator)]
    public async Task Only_officers_keep_outcomes(Roles roles)
    {
        var person = await office.APersonAsync("Someone", roles);

        await office.As(person).SendAsync(new NameOutcome { Title = "A" }).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(person).SendAsync(await DescribeAsync(await office.AnOutcomeAsync())).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_unknown_outcome_is_not_found() =>
        await office.Door().SendAsync(new DescribeOutcome { Outcome = OutcomeId.New(), Version = 1, Title = "A" }).RefusedAsync(OfficeErrors.NotFound);

    private async Task<DescribeOutcome> DescribeAsync(OutcomeId outcome) =>
        new() { Outcome = outcome, Version = (await office.OutcomeAsync(outcome)).Version, Title = "Described anew" };
}
