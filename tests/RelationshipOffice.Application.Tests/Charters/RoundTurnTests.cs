using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Whose turn it is in a round and since when, and what reminds (domain guide §4).</summary>
public sealed class RoundTurnTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    private Pipeline.Office Door => office.As(office.Officer);

    [Fact]
    public async Task A_turn_ends_by_saying_so_and_begins_again_when_that_is_taken_back()
    {
        var charter = await office.AConvergingCharterAsync();
        var round = await office.OpenRoundAsync(charter.Id);
        var side = charter.Sides[0];
        Assert.Equal(charter.Sides.Select(s => s.Partner), await WaitingAsync(charter.Id));

        await office.DoneAsync(round, side);
        Assert.Equal([charter.Sides[1].Partner], await WaitingAsync(charter.Id));
        Assert.Equal([charter.Sides[1].Partner], (await office.SeenAsync(charter.Id)).WaitingFor.Select(w => w.Partner));
        office.Clock.Advance(TimeSpan.FromDays(1));
        await office.As(side.Signatory).SendAsync(new TakeTurnBack { Round = round, Partner = side.Partner }).ValueAsync();

        Assert.Equal(charter.Sides.Select(s => s.Partner), await WaitingAsync(charter.Id));
        var turns = (await office.ConvergenceAsync(charter.Id)).Round!.Turns;
        Assert.Equal(TimeSpan.FromDays(1), turns[0].Since - turns[1].Since);
        await office.As(side.Manager).SendAsync(new TakeTurnBack { Round = round, Partner = side.Partner }).RefusedAsync(RoundErrors.NotDone);
    }

    [Fact]
    public async Task New_words_ask_a_party_again_that_was_done_but_not_those_it_left_open()
    {
        var charter = await office.AConvergingCharterAsync();
        var round = await office.OpenRoundAsync(charter.Id);
        await office.DoneAsync(round, charter.Sides[0]);
        await office.SayAsync(charter, charter.Sides[1], Stance.Agree);
        await office.DoneAsync(round, charter.Sides[1]);
        Assert.Empty(await WaitingAsync(charter.Id));

        var vision = (await office.SeenAsync(charter.Id)).Statements[0];
        await Door.SendAsync(new RewordStatement { Statement = vision.Id, Wording = vision.Wording, Text = "In 10 days." }).ValueAsync();

        Assert.Equal([charter.Sides[1].Partner], await WaitingAsync(charter.Id));
        Assert.True((await office.ConvergenceAsync(charter.Id)).Round!.Turns[1].IsAskedAgain);
    }

    [Fact]
    public async Task Nobody_ends_the_turn_of_another_party_and_the_office_only_that_of_one_without_users()
    {
        var charter = await office.AConvergingCharterAsync();
        var quiet = await office.APartnerAsync();
        await Door.SendAsync(new AdmitParty { Charter = charter.Id, Version = (await office.SeenAsync(charter.Id)).Version, Partner = quiet }).ValueAsync();
        var round = await office.OpenRoundAsync(charter.Id);

        await office.As(charter.Sides[0].Manager).SendAsync(new EndTurn { Round = round, Partner = charter.Sides[1].Partner }).RefusedAsync(RoundErrors.TurnNotForYou);
        await Door.SendAsync(new EndTurn { Round = round, Partner = charter.Sides[1].Partner }).RefusedAsync(RoundErrors.PartyHasUsers);
        await Door.SendAsync(new EndTurn { Round = round, Partner = quiet }).ValueAsync();
        await office.CloseRoundAsync(charter.Id);

        await office.As(charter.Sides[0].Manager).SendAsync(new EndTurn { Round = round, Partner = charter.Sides[0].Partner }).RefusedAsync(RoundErrors.Closed);
        Assert.Empty(await WaitingAsync(charter.Id));
    }

    [Fact]
    public async Task A_reminder_stands_on_today_of_those_who_wait_and_in_the_history()
    {
        var charter = await office.AConvergingCharterAsync();
        var round = await office.OpenRoundAsync(charter.Id, new DateOnly(2027, 6, 30));
        await office.DoneAsync(round, charter.Sides[1]);

        Assert.Equal(1, await Door.SendAsync(new RemindParties { Round = round }).ValueAsync());

        Assert.Contains("Reminder of", Assert.Single(await TodayAsync(charter, charter.Sides[0].Manager)).Sentence, StringComparison.Ordinal);
        Assert.Empty(await TodayAsync(charter, charter.Sides[1].Manager));
        await Door.SendAsync(new RemindParties { Round = round, Partner = charter.Sides[1].Partner }).RefusedAsync(RoundErrors.NobodyWaits);
        await office.As(charter.Sides[0].Manager).SendAsync(new RemindParties { Round = round }).RefusedAsync(OfficeErrors.Forbidden);
        var story = await office.As(charter.Sides[0].Manager)
            .AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 50))).ValueAsync();
        Assert.Contains(story.Rows, r => r.What.StartsWith("Reminded", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_day_reminds_by_itself_once_when_it_is_near_and_once_when_it_has_passed()
    {
        var charter = await office.AConvergingCharterAsync();
        var today = office.Services.GetRequiredService<OfficeClock>().Today;
        await office.OpenRoundAsync(charter.Id, today.AddDays(5));
        var watch = office.Services.GetRequiredService<RoundWatch>();
        async Task<ReminderCause?> RemindedAsync()
        {
            // The watch that runs in the background may be at it in this moment.
            while (!await watch.TryRunAsync(TestContext.Current.CancellationToken))
            {
                await Task.Yield();
            }

            return (await office.ConvergenceAsync(charter.Id)).Round!.Turns[0].Reminded;
        }

        Assert.Null(await RemindedAsync());
        office.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(ReminderCause.DueSoon, await RemindedAsync());
        var first = (await office.ConvergenceAsync(charter.Id)).Round!.Turns[0].RemindedAt;
        office.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(ReminderCause.DueSoon, await RemindedAsync());
        Assert.Equal(first, (await office.ConvergenceAsync(charter.Id)).Round!.Turns[0].RemindedAt);
        office.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(ReminderCause.Overdue, await RemindedAsync());
        Assert.Contains(await TodayAsync(charter, office.Officer), i => i.Kind == Wait.CloseRound);
    }

    [Fact]
    public async Task When_all_are_done_the_office_is_offered_to_close_and_then_to_go_on()
    {
        var charter = await office.AConvergingCharterAsync();
        var round = await office.OpenRoundAsync(charter.Id);
        foreach (var side in charter.Sides)
        {
            await office.DoneAsync(round, side);
        }

        Assert.Equal(Wait.CloseRound, Assert.Single(await TodayAsync(charter, office.Officer)).Kind);
        await office.CloseRoundAsync(charter.Id);

        Assert.Equal(Wait.RunWorkshop, Assert.Single(await TodayAsync(charter, office.Officer)).Kind);
    }

    private async Task<IEnumerable<PartnerId>> WaitingAsync(CharterId charter) =>
        (await Door.AskAsync(new FindCharters(new Slice(1, 200))).ValueAsync()).Rows.Single(c => c.Id == charter).WaitingFor.Select(w => w.Partner);

    private async Task<List<WaitingItem>> TodayAsync(ACharter.Converging charter, PersonId reader) =>
        [.. (await office.As(reader).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Where(i => i.Charter == charter.Id)];
}
