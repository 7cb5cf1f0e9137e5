using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.EndToEnd.Tests.Office;

namespace RelationshipOffice.EndToEnd.Tests;

/// <summary>Brings a charter between people of the demo world to convergence, through the door, so that a journey begins there.</summary>
internal static class AConvergingCharter
{
    /// <summary>Answers the address of the charter.</summary>
    public static async Task<string> ConvergeAsync(this TheOffice office, string code, params string[] people)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var known = await PeopleAsync(office);
        var door = scope.ServiceProvider.GetRequiredService<Application.Pipeline.Office>().As(known["Ana Silva"].Id);
        var charter = await Sent(door.SendAsync(new DraftCharter
        {
            Code = code,
            Title = "One way to look after buildings",
            Purpose = "Four houses share what they learn about keeping buildings well.",
            StartDate = new DateOnly(2027, 1, 1),
            ReviewDate = new DateOnly(2028, 1, 1),
            Parties =
            [
                .. people.Select(name => known.Single(k => k.Key.Contains(name, StringComparison.Ordinal)).Value).Select(p => new DraftParty { Partner = p.StandsFor, Manager = p.Id, Signatory = p.Id }),
            ],
        }));
        foreach (var (section, text) in new[]
        {
            (Section.Vision, "By 2029 each building costs a tenth less to keep, and nobody works longer for it."),
            (Section.Principles, "Honesty: bad news reaches the others within two working days."),
            (Section.Exit, "A party may leave with six months' notice."),
        })
        {
            await Sent(door.SendAsync(new WriteStatement { Charter = charter, Section = section, Text = text }));
        }

        await Sent(door.SendAsync(new ChangeGovernance
        {
            Charter = charter,
            Version = await VersionAsync(door, charter),
            Domain = DecisionDomain.Quality,
            Type = GovernanceType.Network,
            Reason = "Each knows the work.",
        }));
        await Sent(door.SendAsync(new SetExitPlan { Charter = charter, Version = 0, Triggers = [new NamedTrigger { Words = "A party gives notice.", NoticeDays = 180 }] }));
        await Sent(door.SendAsync(new FoundBody { Charter = charter, Name = "Building board", Level = BodyLevel.Rmt, Mandate = "Watches how it goes." }));
        await Sent(door.SendAsync(new RecordEarlierFit
        {
            Charter = charter,
            Mode = FitMode.Full,
            Fits = true,
            Reason = "All boards have looked at it.",
            On = new DateOnly(2025, 10, 1),
            Source = "Board paper 12",
        }));
        foreach (var stage in new[] { Stage.Orientation, Stage.Research, Stage.StrawModel, Stage.Convergence })
        {
            await Sent(door.SendAsync(new MoveCharter { Charter = charter, Version = await VersionAsync(door, charter), To = stage }));
        }

        return $"/charters/{charter.Value}";
    }

    private static async Task<Dictionary<string, (PersonId Id, PartnerId StandsFor)>> PeopleAsync(TheOffice office)
    {
        var found = new Dictionary<string, (PersonId, PartnerId)>();
        await using var connection = new NpgsqlConnection(office.Connection);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("select name, id, stands_for from people where stands_for is not null", connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            found[rows.GetString(0)] = (new PersonId(rows.GetGuid(1)), new PartnerId(rows.GetGuid(2)));
        }

        return found;
    }

    private static async Task<uint> VersionAsync(Application.Pipeline.Office door, CharterId charter) =>
        (await Sent(door.AskAsync(new GetCharter(charter)))).Version;

    private static async Task<T> Sent<T>(Task<Result<T>> sent)
    {
        var result = await sent;
        Assert.True(result.IsDone, result.IsDone ? "" : result.Errors[0].Message);
        return result.Value;
    }
}
