using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Activity;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>A charter ends by its own plan: opened by a party, told to all, worked off, evaluated together, closed (domain guide §4, §10).</summary>
public sealed class ExitTests(OfficeFixture office) : IClassFixture<OfficeFixture>, IDisposable
{
    private readonly DateTimeOffset _start = office.Clock.GetUtcNow();

    [Fact]
    public async Task From_notice_to_closed()
    {
        var charter = await office.AnOperatingCharterAsync();
        var (first, second) = (charter.Sides[0], charter.Sides[1]);
        await office.OpenedAsync(charter);

        var seen = await office.ExitAsync(first.Manager, charter.Id);
        Assert.Equal((new DateOnly(2027, 2, 21), second.Partner), (seen.Exit!.EndsOn, seen.Exit.Party.Partner));
        Assert.Equal(new ExitBrief(new DateOnly(2027, 2, 21), 2), (await office.SeenAsync(charter.Id)).Exit);
        Assert.Contains(await WaitingAsync(first.Manager, charter.Id), w => w.Kind == Wait.ExitOpened && w.Sentence.Contains("It ends on 21 February 2027.", StringComparison.Ordinal));
        Assert.Equal(5, (await CloseAsync(charter.Id)).Errors.Count);

        await office.As(first.Manager).SendAsync(AnExit.Finish(seen.Exit.Tasks[0])).ValueAsync();
        await office.As(second.Manager).SendAsync(AnExit.Finish(seen.Exit.Tasks[1])).ValueAsync();
        foreach (var side in charter.Sides)
        {
            await office.As(side.Manager).SendAsync(AnExit.Evaluate(await office.ExitAsync(side.Manager, charter.Id), side.Partner)).ValueAsync();
        }

        Assert.Equal("charter.gate.exit_not_ended", Assert.Single((await CloseAsync(charter.Id)).Errors).Code);
        office.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 21, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains(await WaitingAsync(office.Officer, charter.Id), w => w.Kind == Wait.CloseCharter);
        await CloseAsync(charter.Id).ValueAsync();

        var closed = await office.ExitAsync(first.Manager, charter.Id);
        Assert.Equal((true, "Ask sooner.", "A letter"), (closed.Exit!.IsClosed, closed.Exit.Evaluations[1].Lessons, closed.Exit.Tasks[0].Done!.ShownBy));
        Assert.Null((await office.SeenAsync(charter.Id)).Exit);
        await office.As(first.Manager).SendAsync(AnExit.Finish(closed.Exit.Tasks[0])).RefusedAsync(ExitErrors.NotRunning);
        Assert.Equal(ReadinessState.Evidenced, (await office.As(office.Officer).AskAsync(new GetReadiness(charter.Id)).ValueAsync()).Lines.Single(l => l.Item == ReadinessItem.ExitPlan).State);
    }

    [Fact]
    public async Task Only_the_people_whom_a_party_names_open_it_and_nobody_by_hand()
    {
        var charter = await office.AnOperatingCharterAsync();
        var version = (await office.SeenAsync(charter.Id)).Version;
        var opening = AnExit.Opening(charter, version);
        var colleague = await office.APersonAsync("Cara Colleague", Domain.People.Roles.PartnerManager, charter.Sides[1].Partner);

        await office.As(colleague).SendAsync(opening).RefusedAsync(ExitErrors.NotYoursToOpen);
        await office.As(charter.Sides[0].Manager).SendAsync(opening).RefusedAsync(ExitErrors.NotYoursToOpen);
        await office.As(office.Officer).SendAsync(opening).RefusedAsync(ExitErrors.PartyHasUsers);
        await office.As((await office.ASideAsync()).Manager).SendAsync(opening).RefusedAsync(OfficeErrors.NotFound);
        await office.As(await office.APersonAsync("Ada Admin", Domain.People.Roles.Administrator)).SendAsync(opening).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(office.Officer).SendAsync(new MoveCharter { Charter = charter.Id, Version = version, To = Stage.ExitActivated, Reason = "So." })
            .RefusedAsync(ExitErrors.ByAPartyOnly);
        Assert.Equal([Stage.UnderReview], (await office.SeenAsync(charter.Id)).Gates.Select(g => g.To));
        await office.As(charter.Sides[1].Signatory).SendAsync(opening).ValueAsync();
        await office.As(charter.Sides[0].Manager).SendAsync(AnExit.Opening(charter, version, side: 0)).RefusedAsync(ExitErrors.Already);
    }

    [Fact]
    public async Task The_notice_binds_and_an_old_page_is_a_conflict()
    {
        var charter = await office.AnOperatingCharterAsync();
        var door = office.As(charter.Sides[1].Manager);
        async Task RefusedAsync(string code, Action<OpenExit> change)
        {
            var opening = AnExit.Opening(charter, (await office.SeenAsync(charter.Id)).Version);
            change(opening);
            await door.SendAsync(opening).RefusedAsync(code);
        }

        await RefusedAsync("charter.exit.ends_too_early", o => o.EndsOn = new DateOnly(2027, 2, 20));
        await RefusedAsync("charter.exit.notice.in_future", o => o.NoticeOn = new DateOnly(2026, 11, 24));
        await RefusedAsync("charter.exit.notice.too_old", o => o.NoticeOn = new DateOnly(2026, 11, 15));
        await RefusedAsync("charter.exit.trigger.unknown", o => o.Trigger = 2);
        await RefusedAsync("charter.exit.trigger.missing", o => o.Trigger = null);
        await RefusedAsync("charter.exit.notice.missing", o => o.NoticeOn = null);
        await RefusedAsync("charter.reason.missing", o => o.Reason = "");
        await RefusedAsync(OfficeErrors.Conflict.Code, o => o.Version++);
        Assert.Equal(new ExitPreview(new DateOnly(2027, 2, 21), 2), await door.AskAsync(new PreviewExit(charter.Id, 1, new DateOnly(2026, 11, 23))).ValueAsync());
        await door.AskAsync(new PreviewExit(charter.Id, 2, new DateOnly(2026, 11, 23))).RefusedAsync(OfficeErrors.NotFound);
        await office.As((await office.ASideAsync()).Manager).AskAsync(new PreviewExit(charter.Id, 1, new DateOnly(2026, 11, 23))).RefusedAsync(OfficeErrors.NotFound);
    }

    [Fact]
    public async Task Who_opened_it_takes_it_back_and_the_charter_goes_on()
    {
        var charter = await office.AnOperatingCharterAsync();
        var id = await office.OpenedAsync(charter);
        var version = (await office.ExitAsync(office.Officer, charter.Id)).Exit!.Version;
        WithdrawExit Back(string reason = "We go on.") => new() { Exit = id, Version = version, Reason = reason };

        await office.As(charter.Sides[0].Manager).SendAsync(Back()).RefusedAsync(ExitErrors.NotYoursToWithdraw);
        await office.As(office.Officer).SendAsync(Back()).RefusedAsync(ExitErrors.NotYoursToWithdraw);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Back()).RefusedAsync(OfficeErrors.NotFound);
        await office.As(charter.Sides[1].Manager).SendAsync(Back("")).RefusedAsync(CharterErrors.ReasonMissing);
        await office.As(charter.Sides[1].Manager).SendAsync(Back()).ValueAsync();

        Assert.Equal(Stage.Operational, (await office.SeenAsync(charter.Id)).Stage);
        Assert.Equal("We go on.", Assert.Single((await office.ExitAsync(charter.Sides[0].Manager, charter.Id)).Withdrawn).Reason);
        Assert.DoesNotContain(await WaitingAsync(charter.Sides[0].Manager, charter.Id), w => w.Kind == Wait.ExitOpened);
        await office.OpenedAsync(charter);
        office.Clock.SetUtcNow(new DateTimeOffset(2027, 2, 21, 9, 0, 0, TimeSpan.Zero));
        var again = (await office.ExitAsync(charter.Sides[1].Manager, charter.Id)).Exit!;
        Assert.False(again.MayWithdraw);
        await office.As(charter.Sides[1].Manager).SendAsync(new WithdrawExit { Exit = again.Id, Version = again.Version, Reason = "Late." }).RefusedAsync(ExitErrors.Ended);
    }

    [Fact]
    public async Task A_duty_is_of_the_party_that_sees_to_it_and_overdue_ones_are_told()
    {
        var charter = await office.AnOperatingCharterAsync();
        await office.OpenedAsync(charter);
        var (first, second) = (charter.Sides[0], charter.Sides[1]);
        var task = (await office.ExitAsync(second.Manager, charter.Id)).Exit!.Tasks[0];

        Assert.False(task.MayFinish);
        await office.As(second.Manager).SendAsync(AnExit.Finish(task)).RefusedAsync(ExitErrors.NotYoursToFinish);
        await office.As((await office.ASideAsync()).Manager).SendAsync(AnExit.Finish(task)).RefusedAsync(OfficeErrors.NotFound);
        await office.As(first.Manager).SendAsync(AnExit.Finish(task, new DateOnly(2026, 11, 24))).RefusedAsync(ExitErrors.DoneInFuture);
        await office.As(first.Manager).SendAsync(AnExit.Finish(task, new DateOnly(2026, 11, 22))).RefusedAsync(ExitErrors.DoneBeforeNotice);
        await office.As(first.Manager).SendAsync(new FinishExitTask { Task = task.Id, Version = task.Version, On = new DateOnly(2026, 11, 23) }).RefusedAsync("charter.exit.shown.missing");

        office.Clock.SetUtcNow(new DateTimeOffset(2027, 3, 24, 9, 0, 0, TimeSpan.Zero));
        Assert.Contains(await WaitingAsync(first.Manager, charter.Id), w => w.Sentence.StartsWith("Overdue duties of the exit: 2.", StringComparison.Ordinal));
        Assert.Contains(await WaitingAsync(office.Officer, charter.Id), w => w.Sentence.StartsWith("Overdue duties of the exit, of all parties: 2.", StringComparison.Ordinal));
        Assert.Contains(await WaitingAsync(first.Manager, charter.Id), w => w.Kind == Wait.EvaluateExit);
        await office.As(first.Manager).SendAsync(AnExit.Finish(task)).ValueAsync();
        await office.As(first.Manager).SendAsync(AnExit.Finish(task)).RefusedAsync(OfficeErrors.Conflict);
        var done = (await office.ExitAsync(first.Manager, charter.Id)).Exit!.Tasks[0];
        await office.As(second.Manager).SendAsync(new ReopenExitTask { Task = task.Id, Version = done.Version, Reason = "No." }).RefusedAsync(ExitErrors.NotYoursToFinish);
        await office.As(first.Manager).SendAsync(new ReopenExitTask { Task = task.Id, Version = done.Version, Reason = "Some data are left." }).ValueAsync();
        Assert.True((await office.ExitAsync(first.Manager, charter.Id)).Exit!.Tasks[0].IsOverdue);
    }

    [Fact]
    public async Task Each_party_speaks_for_itself_and_the_office_only_for_one_of_which_nobody_is_here()
    {
        var charter = await office.AnOperatingCharterAsync();
        await office.OpenedAsync(charter);
        var (first, second) = (charter.Sides[0], charter.Sides[1]);
        EvaluateExit Said(ExitDetails seen, string evidence = "") { var said = AnExit.Evaluate(seen, second.Partner); said.Evidence = evidence; return said; }

        await office.As(first.Manager).SendAsync(Said(await office.ExitAsync(first.Manager, charter.Id))).RefusedAsync(ExitErrors.NotYoursToEvaluate);
        await office.As(office.Officer).SendAsync(Said(await office.ExitAsync(office.Officer, charter.Id), "By phone")).RefusedAsync(ExitErrors.PartyHasUsers);
        await office.As((await office.ASideAsync()).Manager).SendAsync(Said(await office.ExitAsync(first.Manager, charter.Id))).RefusedAsync(OfficeErrors.NotFound);
        await using (var db = office.Database())
        {
            await db.Database.ExecuteSqlAsync($"update people set is_suspended = true where stands_for = {second.Partner.Value}");
        }

        await office.As(office.Officer).SendAsync(Said(await office.ExitAsync(office.Officer, charter.Id))).RefusedAsync(ExitErrors.EvidenceMissing);
        await office.As(office.Officer).SendAsync(Said(await office.ExitAsync(office.Officer, charter.Id), "By phone, 1 March")).ValueAsync();
        var seen = await office.ExitAsync(first.Manager, charter.Id);
        Assert.Equal("By phone, 1 March", seen.Exit!.Evaluations[1].Evidence);
        var stale = AnExit.Evaluate(seen, first.Partner);
        await office.As(first.Manager).SendAsync(stale).ValueAsync();
        await office.As(first.Signatory).SendAsync(AnExit.Evaluate(seen, first.Partner)).RefusedAsync(OfficeErrors.Conflict);
        var empty = AnExit.Evaluate(await office.ExitAsync(first.Manager, charter.Id), first.Partner);
        empty.Lessons = "";
        await office.As(first.Manager).SendAsync(empty).RefusedAsync("charter.exit.lessons.missing");
    }

    [Fact]
    public async Task Nobody_ends_a_running_charter_by_saying_that_it_ended_before()
    {
        var charter = await office.AnOperatingCharterAsync();
        RecordPastExit Past(DateOnly endsOn) => new() { Charter = charter.Id, Party = charter.Sides[0].Partner, EndsOn = endsOn, Reason = "It was over.", Source = "A report" };

        await office.As(office.Officer).SendAsync(Past(new DateOnly(2026, 11, 23))).RefusedAsync(ExitErrors.NotPast);
        await office.As(office.Officer).SendAsync(Past(new DateOnly(2008, 12, 25))).RefusedAsync(ExitErrors.NotPast);
        await office.As(charter.Sides[0].Manager).SendAsync(Past(new DateOnly(2008, 12, 25))).RefusedAsync(OfficeErrors.Forbidden);
        await office.As(office.Officer).SendAsync(new RecordPastExit { Charter = CharterId.New(), Party = charter.Sides[0].Partner, EndsOn = new DateOnly(2008, 12, 25), Reason = "Over.", Source = "A report" })
            .RefusedAsync(OfficeErrors.NotFound);
        Assert.Equal(Stage.Operational, (await office.SeenAsync(charter.Id)).Stage);
    }

    [Fact]
    public async Task The_story_tells_who_opened_it_and_what_was_done()
    {
        var charter = await office.AnOperatingCharterAsync();
        await office.OpenedAsync(charter);
        await office.As(charter.Sides[0].Manager).SendAsync(AnExit.Finish((await office.ExitAsync(charter.Sides[0].Manager, charter.Id)).Exit!.Tasks[0])).ValueAsync();

        var story = (await office.As(office.Officer).AskAsync(new GetHistory(new Subject(SubjectKind.Charter, charter.Id.Value), new Slice(1, 50))).ValueAsync()).Rows.Select(r => r.What).ToList();

        Assert.Contains(story, w => w.EndsWith("opened the exit (A party gives notice.); notice on 23 Nov 2026, end on 21 Feb 2027", StringComparison.Ordinal));
        Assert.Contains("Did for the exit on 23 Nov 2026: Data go back.; shown by A letter", story);
        await office.As((await office.ASideAsync()).Manager).AskAsync(new GetExit(charter.Id)).RefusedAsync(OfficeErrors.NotFound);
    }

    public void Dispose() => office.Clock.AdjustTime(_start);

    private async Task<Result<Done>> CloseAsync(CharterId charter) => await office.As(office.Officer)
        .SendAsync(new MoveCharter { Charter = charter, Version = (await office.SeenAsync(charter)).Version, To = Stage.Closed });

    private async Task<IReadOnlyList<WaitingItem>> WaitingAsync(PersonId person, CharterId charter) =>
        [.. (await office.As(person).AskAsync(new WaitingForMe()).ValueAsync()).Rows.Where(w => w.Charter == charter)];
}
