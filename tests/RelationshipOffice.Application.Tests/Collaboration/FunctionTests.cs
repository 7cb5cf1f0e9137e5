using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;
using static RelationshipOffice.Application.Tests.Collaboration.ADecision;

namespace RelationshipOffice.Application.Tests.Collaboration;

public sealed class FunctionTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task An_invited_function_says_its_position_and_the_office_sees_whether_it_prevailed()
    {
        var (charter, decision, person) = await AnInvitationAsync();
        var invited = office.As(person);
        Assert.Equal(Wait.SpeakForFunction, Assert.Single((await invited.AskAsync(new WaitingForMe()).ValueAsync()).Rows).Kind);

        await invited.SendAsync(Position((await invited.AskAsync(new GetDecision(decision)).ValueAsync()).Functions.Single())).ValueAsync();
        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();

        Assert.False((await office.SeenAsync(decision)).Functions.Single().Prevailed);
        var finance = (await office.As(office.Officer).AskAsync(new GetFunctionBalance()).ValueAsync()).Functions.Single(f => f.Function == BusinessFunction.Finance);
        Assert.True(finance.LostThoughItHelps >= 1);
        await office.As(charter.Sides[0].Manager).AskAsync(new GetFunctionBalance()).RefusedAsync(OfficeErrors.Forbidden);
    }

    [Fact]
    public async Task An_invitation_gives_the_decision_and_nothing_else()
    {
        var (charter, decision, _) = await AnInvitationAsync();
        var outsider = await office.APersonAsync("Fred Finance", Roles.PartnerManager);
        await using (var db = office.Database())
        {
            db.FunctionalPositions.Add(new FunctionalPosition(db.Decisions.Single(d => d.Id == decision), BusinessFunction.Legal, outsider, office.Officer, new DateOnly(2026, 11, 23)));
            await db.SaveChangesAsync();
        }

        var door = office.As(outsider);
        var seen = await door.AskAsync(new GetDecision(decision)).ValueAsync();
        Assert.True(seen.IsByInvitation);
        Assert.Empty(seen.Positions);
        Assert.Equal(BusinessFunction.Legal, Assert.Single(seen.Functions).Function);
        await door.AskAsync(new GetCharter(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
        await door.SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).RefusedAsync(OfficeErrors.NotFound);
        await door.SendAsync(new CommentOnDecision { Decision = decision, Words = "Hello." }).RefusedAsync(OfficeErrors.NotFound);
        await door.SendAsync(Position((await office.SeenAsync(decision)).Functions[0])).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task People_outside_are_not_invited_and_nobody_twice()
    {
        var (charter, decision, _) = await AnInvitationAsync();
        var stranger = await office.ASideAsync();
        var door = office.As(office.Officer);

        await door.SendAsync(Invite(decision, stranger.Manager)).RefusedAsync(DecisionErrors.PersonOutside);
        await door.SendAsync(Invite(decision, charter.Sides[0].Signatory)).ValueAsync();
        await door.SendAsync(Invite(decision, charter.Sides[0].Signatory)).RefusedAsync(DecisionErrors.InvitedTwice);
        await office.As(charter.Sides[1].Manager).SendAsync(Invite(decision, charter.Sides[0].Signatory)).RefusedAsync(DecisionErrors.PersonOutside);
        await office.As(stranger.Manager).SendAsync(Invite(decision, stranger.Manager)).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task A_position_of_an_older_version_is_a_conflict()
    {
        var (_, decision, person) = await AnInvitationAsync();
        var row = (await office.As(person).AskAsync(new GetDecision(decision)).ValueAsync()).Functions.Single();
        await office.As(person).SendAsync(Position(row)).ValueAsync();

        await office.As(person).SendAsync(Position(row)).RefusedAsync(OfficeErrors.Conflict);
    }

    [Fact]
    public async Task The_office_judges_only_what_has_ended()
    {
        var (charter, decision, person) = await AnInvitationAsync();
        var position = Position((await office.As(person).AskAsync(new GetDecision(decision)).ValueAsync()).Functions.Single());
        position.Stance = FunctionalStance.WithConditions;
        await office.As(person).SendAsync(position).ValueAsync();
        var row = (await office.SeenAsync(decision)).Functions.Single();
        await office.As(office.Officer).SendAsync(new JudgeFunction { Position = row.Id, Version = row.Version, Prevailed = true }).RefusedAsync(DecisionErrors.NotEnded);

        await office.As(charter.Sides[1].Manager).SendAsync(Says(decision, charter.Sides[1], DecisionStance.Consent)).ValueAsync();
        await office.As(office.Officer).SendAsync(new JudgeFunction { Position = row.Id, Version = row.Version, Prevailed = true }).ValueAsync();

        Assert.True((await office.SeenAsync(decision)).Functions.Single().Prevailed);
    }

    private async Task<(ACharter.Converging, DecisionId, PersonId)> AnInvitationAsync()
    {
        var charter = await office.AnAgreedCharterAsync();
        var decision = await office.ProposedAsync(charter, DecisionDomain.Quality);
        var person = await office.APersonAsync("Nadia Finance", Roles.PartnerManager, charter.Sides[1].Partner);
        await office.As(office.Officer).SendAsync(Invite(decision, person)).ValueAsync();
        // What waits for the party is another matter: this person speaks for a function only.
        await using var db = office.Database();
        (await db.People.FindAsync(person))!.Move(null);
        await db.SaveChangesAsync();
        return (charter, decision, person);
    }

    private static InviteFunction Invite(DecisionId decision, PersonId person) =>
        new() { Decision = decision, Function = BusinessFunction.Finance, Person = person };

    private static RecordFunctionalPosition Position(FunctionRow row) => new()
    {
        Position = row.Id,
        Version = row.Version,
        Stance = FunctionalStance.Against,
        Words = "It costs two people more.",
        Effect = CollectiveEffect.Helps,
        EffectWords = "The saved money pays for training.",
    };
}
