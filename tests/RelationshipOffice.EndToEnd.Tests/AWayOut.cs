using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>A charter in operation that can be left at once, or with thirty days of notice; arranged through the door.</summary>
internal sealed class AWayOut(TheOffice office) : IDisposable
{
    private readonly IServiceScope _scope = office.Services.CreateScope();

    public static readonly string[] Duties = ["Records go back", "Lessons are written down"];

    public DateOnly Today => _scope.ServiceProvider.GetRequiredService<OfficeClock>().Today;

    public async Task<CharterId> ArrangeAsync(string code)
    {
        var (claire, david) = (await PersonAsync("Claire Fontaine"), await PersonAsync("David Okafor"));
        var (island, doctors) = (new PartnerId(await office.IdAsync("{partner:Island Health}")), new PartnerId(await office.IdAsync("{partner:South Island Hospitalists}")));
        var ana = await AsAsync("Ana Silva");
        var id = await SentAsync(ana, new DraftCharter
        {
            Code = code,
            Title = "A year of nights together",
            Purpose = "Somebody who knows the ward is there at night.",
            StartDate = Today.AddDays(-300),
            ReviewDate = Today.AddDays(65),
            Parties = [new DraftParty { Partner = island, Manager = claire, Signatory = claire }, new DraftParty { Partner = doctors, Manager = david, Signatory = david }],
        });
        await SentAsync(ana, new WriteStatement { Charter = id, Section = Section.Vision, Text = "No ward is without a doctor at night." });
        await SentAsync(ana, new ChangeGovernance { Charter = id, Version = await VersionAsync(id), Domain = DecisionDomain.Volume, Type = GovernanceType.Network, Reason = "Both plan the nights." });
        await SentAsync(ana, new FoundBody { Charter = id, Name = "Night team", Level = BodyLevel.Rmt, Mandate = "Plans the nights." });
        await SentAsync(ana, new SetExitPlan
        {
            Charter = id,
            Version = 0,
            Triggers = [new NamedTrigger { Words = "The ward closes", NoticeDays = 0 }, new NamedTrigger { Words = "Either side gives notice", NoticeDays = 30 }],
            Duties = [new NamedDuty { Topic = ExitTopic.Data, Words = Duties[0], Responsible = island, Days = 0 }, new NamedDuty { Topic = ExitTopic.Lessons, Words = Duties[1], Days = 0 }],
        });
        await MoveAsync(id, Stage.Orientation, Stage.Research, Stage.StrawModel);
        await SentAsync(ana, new RecordEarlierFit { Charter = id, Mode = FitMode.Full, Fits = true, Reason = "Both boards have looked at it.", On = Today.AddDays(-310), Source = "Board paper 12" });
        await MoveAsync(id, Stage.Convergence, Stage.InReview);
        await SignAsync(id, "Claire Fontaine", "David Okafor");
        await MeetAsync(id, (island, claire), (doctors, david));
        await MoveAsync(id, Stage.Operational);
        return id;
    }

    /// <summary>Claire gave thirty days of notice, and the first duty is done.</summary>
    public async Task LeaveAsync(CharterId id)
    {
        var claire = await AsAsync("Claire Fontaine");
        var party = new PartnerId(await office.IdAsync("{partner:Island Health}"));
        await SentAsync(claire, new OpenExit { Charter = id, Version = await VersionAsync(id), Party = party, Trigger = 2, NoticeOn = Today, Reason = "The nights are quiet now." });
        var task = (await claire.AskAsync(new GetExit(id))).Value.Exit!.Tasks[0];
        await SentAsync(claire, new FinishExitTask { Task = task.Id, Version = task.Version, On = Today, ShownBy = "A list of the records" });
    }

    /// <summary>The exit is taken back.</summary>
    public async Task StayAsync(CharterId id)
    {
        var claire = await AsAsync("Claire Fontaine");
        var exit = (await claire.AskAsync(new GetExit(id))).Value.Exit!;
        await SentAsync(claire, new WithdrawExit { Exit = exit.Id, Version = exit.Version, Reason = "The nights are busy again." });
    }

    public void Dispose() => _scope.Dispose();

    private async Task SignAsync(CharterId id, params string[] people)
    {
        foreach (var person in people)
        {
            var door = await AsAsync(person);
            await SentAsync(door, new SignCharter { Charter = id, ContentHash = (await door.AskAsync(new GetCharter(id))).Value.Versions[0].ContentHash });
        }
    }

    private async Task MeetAsync(CharterId id, params (PartnerId Partner, PersonId Person)[] members)
    {
        var ana = await AsAsync("Ana Silva");
        var body = (await ana.AskAsync(new GetStructure(id))).Value.Bodies.Single();
        foreach (var (partner, person) in members)
        {
            await SentAsync(ana, new StaffBody { Body = body.Id, Partner = partner, Version = 0, Members = [new() { Person = person }] });
        }

        await SentAsync(ana, new RecordFirstMeeting { Body = body.Id, Version = body.Version, HeldOn = Today, Minutes = "Folder 1" });
    }

    private async Task MoveAsync(CharterId id, params Stage[] steps)
    {
        foreach (var step in steps)
        {
            await SentAsync(await AsAsync("Ana Silva"), new MoveCharter { Charter = id, Version = await VersionAsync(id), To = step, Reason = "Both sides know what is not recorded yet." });
        }
    }

    private async Task<uint> VersionAsync(CharterId id) => (await (await AsAsync("Ana Silva")).AskAsync(new GetCharter(id))).Value.Version;

    private async Task<PersonId> PersonAsync(string name) => new(await office.IdAsync($"{{person:{name}}}"));

    private async Task<Application.Pipeline.Office> AsAsync(string name) =>
        _scope.ServiceProvider.GetRequiredService<Application.Pipeline.Office>().As(await PersonAsync(name));

    private static async Task<T> SentAsync<T>(Application.Pipeline.Office door, ICommand<T> command)
    {
        var result = await door.SendAsync(command);
        Assert.True(result.IsDone, result.IsDone ? "" : $"{command.GetType().Name}: {result.Errors[0].Code}: {result.Errors[0].Message}");
        return result.Value;
    }
}
