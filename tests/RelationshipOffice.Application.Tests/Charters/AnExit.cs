using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Charters;

/// <summary>Charters in operation and their exits, opened through the door.</summary>
internal static class AnExit
{
    /// <summary>A charter in operation whose plan has ninety days of notice, one duty of the first party and one of all.</summary>
    public static async Task<ACharter.Converging> AnOperatingCharterAsync(this OfficeFixture office)
    {
        var charter = await office.AConvergingCharterAsync();
        await office.As(office.Officer).SendAsync(new SetExitPlan
        {
            Charter = charter.Id,
            Version = (await office.StructureAsync(charter.Id)).Exit!.Version,
            Triggers = [new NamedTrigger { Words = "A party gives notice.", NoticeDays = 90 }],
            Duties =
            [
                new NamedDuty { Topic = ExitTopic.Data, Words = "Data go back.", Responsible = charter.Sides[0].Partner, Days = 30 },
                new NamedDuty { Topic = ExitTopic.Lessons, Words = "Lessons are written down.", Days = 0 },
            ],
        }).ValueAsync();
        await office.SignedAsync(charter);
        await office.AtWorkAsync(charter);
        await office.MoveAsync(charter.Id, Stage.Operational);
        return charter;
    }

    /// <summary>Frozen, and signed by every party.</summary>
    public static async Task SignedAsync(this OfficeFixture office, ACharter.Converging charter)
    {
        await office.MoveAsync(charter.Id, Stage.InReview);
        var hash = (await office.SeenAsync(charter.Id)).Versions[0].ContentHash;
        foreach (var side in charter.Sides)
        {
            await office.As(side.Signatory).SendAsync(new SignCharter { Charter = charter.Id, ContentHash = hash }).ValueAsync();
        }
    }

    public static OpenExit Opening(ACharter.Converging charter, uint version, int side = 1) => new()
    {
        Charter = charter.Id,
        Version = version,
        Party = charter.Sides[side].Partner,
        Trigger = 1,
        NoticeOn = new DateOnly(2026, 11, 23),
        Reason = "We found another way.",
    };

    /// <summary>The second party opens the exit by the plan's trigger.</summary>
    public static async Task<CharterExitId> OpenedAsync(this OfficeFixture office, ACharter.Converging charter) => await office.As(charter.Sides[1].Manager)
        .SendAsync(Opening(charter, (await office.SeenAsync(charter.Id)).Version)).ValueAsync();

    /// <summary>The exit as this person sees it now.</summary>
    public static Task<ExitDetails> ExitAsync(this OfficeFixture office, PersonId person, CharterId charter) =>
        office.As(person).AskAsync(new GetExit(charter)).ValueAsync();

    public static FinishExitTask Finish(ExitTaskRow task, DateOnly? on = null) =>
        new() { Task = task.Id, Version = task.Version, On = on ?? new DateOnly(2026, 11, 23), ShownBy = "A letter" };

    public static EvaluateExit Evaluate(ExitDetails seen, PartnerId party) => new()
    {
        Exit = seen.Exit!.Id,
        Partner = party,
        Version = seen.Exit.Evaluations.Single(e => e.Party.Partner == party).Version,
        Achieved = "Patients were seen in time.",
        Lessons = "Ask sooner.",
    };
}
