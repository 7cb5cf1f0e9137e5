using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Outcomes;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Application.Tests.Outcomes;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Tests.Access;

/// <summary>How long an answer takes tells no more than the answer: what is another's and what is not there cost the same work.</summary>
public sealed class SameAnswerTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_charter_of_others_runs_the_statements_of_one_that_is_not_there()
    {
        var own = await office.APartnerAsync();
        var (mine, theirs) = (await office.ACharterAsync(own), await office.ACharterAsync());

        await AlikeAsync(await ManagerAsync(own), mine.Id, theirs.Id, CharterId.New(), id => new GetCharter(id));
    }

    [Fact]
    public async Task A_partner_that_is_not_met_runs_the_statements_of_one_that_is_not_there()
    {
        var own = await office.APartnerAsync();

        await AlikeAsync(await ManagerAsync(own), own, await office.APartnerAsync(), PartnerId.New(), id => new GetPartner(id));
    }

    [Fact]
    public async Task An_outcome_of_others_runs_the_statements_of_one_that_is_not_there()
    {
        var (mine, theirs) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        var manager = await office.AContributorAsync(mine);
        await office.AContributorAsync(theirs);

        await AlikeAsync(manager, mine, theirs, OutcomeId.New(), id => new GetOutcome(id));
    }

    [Fact]
    public async Task A_measure_of_others_runs_the_statements_of_one_that_is_not_there()
    {
        var (mine, theirs) = (await office.AnOutcomeAsync(), await office.AnOutcomeAsync());
        var (own, foreign) = (await office.AMeasureAsync(mine), await office.AMeasureAsync(theirs));
        var manager = await office.AContributorAsync(mine);
        await office.AContributorAsync(theirs);

        await AlikeAsync(manager, own, foreign, MeasureId.New(), id => new GetMeasure(id));
    }

    private Task<PersonId> ManagerAsync(PartnerId partner) => office.APersonAsync("Mara Manager", Roles.PartnerManager, partner);

    // The own record is asked for too: that it costs otherwise shows that a difference would be seen.
    private async Task AlikeAsync<TId, TAnswer>(PersonId reader, TId own, TId foreign, TId missing, Func<TId, IQuery<TAnswer>> ask)
    {
        var door = office.As(reader);
        Assert.Equal([OfficeErrors.NotFound], (await door.AskAsync(ask(missing))).Errors);

        var (ofNothing, ofOthers, ofOwn) = (await RunAsync(missing), await RunAsync(foreign), await RunAsync(own));

        Assert.NotEmpty(ofNothing.Statements);
        Assert.Equal(ofNothing.Statements, ofOthers.Statements);
        Assert.Equal(ofNothing.Errors, ofOthers.Errors);
        Assert.Empty(ofOwn.Errors);
        Assert.NotEqual(ofNothing.Statements, ofOwn.Statements);

        async Task<(IReadOnlyCollection<string> Statements, IReadOnlyList<Error> Errors)> RunAsync(TId id)
        {
            using var statements = new CountedStatements(office.Connection);
            var answer = await door.AskAsync(ask(id));
            return ([.. statements.Texts], answer.Errors);
        }
    }
}
