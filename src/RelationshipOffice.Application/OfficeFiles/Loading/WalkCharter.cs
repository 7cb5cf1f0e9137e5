using System.Globalization;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>
/// Takes a loaded charter along its life, step by step and through every gate, to the stage that the file states. Parties
/// take positions and sign by their own people, and only in a demonstration: elsewhere nobody signs by a file.
/// </summary>
internal sealed class WalkCharter(
    Loading loading, LoadStructure structure, LoadFit fit, LoadRounds rounds, LoadDecisions decisions, LoadConduct conduct)
{
    private static readonly Stage[] ToReview =
        [Stage.Orientation, Stage.Research, Stage.StrawModel, Stage.Convergence, Stage.InReview];

    public async Task RunAsync(
        CharterEntry entry, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        if (entry.Stage == Stage.ExitActivated)
        {
            loading.Tally.Note("An exit that runs is opened by the people of a party, never by a file; until then its charter stays in operation.");
        }

        foreach (var stage in StepsTo(entry.Stage).TakeWhile(s => loading.IsDemo || s <= Stage.InReview || s == Stage.Withdrawn))
        {
            await (stage == Stage.Closed ? CloseAsync(entry, charter, path, ct) : StepAsync(entry, charter, stage, path, ct));
            if (stage == Stage.Research)
            {
                await fit.RunAsync(entry, charter, path, ct);
            }
            else if (stage == Stage.Convergence)
            {
                await TakePositionsAsync(entry, charter, statements, path, ct);
            }
            else if (stage == Stage.InReview)
            {
                await SignAsync(entry, charter, path, ct);
                await DecideAsync(entry, charter, path, ct);
            }
        }
    }

    /// <summary>The steps by hand to a stage; Agreed is none of them, since signatures bring it.</summary>
    internal static IReadOnlyList<Stage> StepsTo(Stage stage) => stage switch
    {
        Stage.Withdrawn => [Stage.Withdrawn],
        <= Stage.InReview => [.. ToReview.TakeWhile(s => s <= stage)],
        Stage.Agreed => ToReview,
        Stage.UnderReview => [.. ToReview, Stage.Operational, Stage.UnderReview],
        Stage.Closed => [.. ToReview, Stage.Operational, Stage.Closed],
        _ => [.. ToReview, Stage.Operational],
    };

    private async Task StepAsync(CharterEntry entry, CharterId charter, Stage stage, string path, CancellationToken ct)
    {
        var seen = await loading.AskAsync(loading.Officer, path, new GetCharter(charter), ct);
        await loading.SendAsync(loading.Officer, $"{path}.stage", new MoveCharter
        {
            Charter = charter,
            Version = seen.Version,
            To = stage,
            Reason = stage == entry.Stage || seen.Gates.Any(g => g.To == stage && (g.NeedsAReason || g.Gaps.Count > 0)) ? ReasonOf(entry) : "",
        }, ct);
    }

    // The exit was over before: what the parties did and said then stands elsewhere.
    private Task CloseAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct) => loading.SendAsync(
        loading.Officer, $"{path}.stage", new RecordPastExit
        {
            Charter = charter,
            Party = loading.Partners[entry.Parties[0].Partner],
            EndsOn = entry.StageSince,
            Reason = ReasonOf(entry),
            Source = ReasonOf(entry),
        }, ct);

    private static string ReasonOf(CharterEntry entry) => entry.ReviewReason
        ?? string.Create(CultureInfo.InvariantCulture, $"Stated in the file: in this stage since {entry.StageSince:d MMMM yyyy}.");

    private async Task TakePositionsAsync(
        CharterEntry entry, CharterId charter, IReadOnlyDictionary<string, StatementId> statements, string path, CancellationToken ct)
    {
        if (entry.Positions.Count + entry.Rounds.Count + entry.ParkingLot.Count == 0 || IsForPeopleOnly())
        {
            return;
        }

        await rounds.OpenAsync(entry, charter, statements, path, ct);
        await rounds.PositionsAsync(entry.Positions, charter, statements, $"{path}.positions", ct);
        await rounds.FinishAsync(entry, charter, statements, path, ct);
    }

    private async Task SignAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        if (entry.Signatures.Count == 0 || IsForPeopleOnly())
        {
            return;
        }

        foreach (var (signature, place) in entry.Signatures.Select((s, i) => (s, i)))
        {
            var (signatory, at) = (loading.People[signature.By], $"{path}.signatures[{place}]");
            var seen = await loading.AskAsync(signatory, at, new GetCharter(charter), ct);
            if (seen.CurrentVersion is not { } current || seen.Stage != Stage.InReview)
            {
                throw new LoadStopped([loading.Refusal(at, SigningErrors.NotInReview)]);
            }

            await loading.SendAsync(signatory, at, new SignCharter
            {
                Charter = charter,
                ContentHash = seen.Versions.Single(v => v.Number == current).ContentHash,
            }, ct);
            loading.Tally.Added("Signatures");
        }
    }

    // Under a charter in force only, and before it is closed.
    private async Task DecideAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        if (loading.IsDemo && entry.Stage is >= Stage.Agreed and not Stage.Withdrawn)
        {
            await structure.MeetAsync(entry, charter, path, ct);
            await decisions.RunAsync(entry, charter, path, ct);
            await conduct.RunAsync(entry, charter, path, ct);
        }
    }

    // What a person says or signs is evidence, so outside a demonstration no file says it for them.
    private bool IsForPeopleOnly()
    {
        if (!loading.IsDemo)
        {
            loading.Tally.Note(
                "Positions and signatures of a file count in a demonstration only. Here the people of the parties give them; until then their charters wait in review.");
        }

        return !loading.IsDemo;
    }
}
