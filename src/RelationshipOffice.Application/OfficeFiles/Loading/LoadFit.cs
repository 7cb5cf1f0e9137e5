using RelationshipOffice.Application.Charters;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.OfficeFiles;

/// <summary>Records the strategic fit assessment of a charter, or lets the people of the parties answer one in a demonstration.</summary>
internal sealed class LoadFit(Loading loading)
{
    public async Task RunAsync(CharterEntry entry, CharterId charter, string path, CancellationToken ct)
    {
        if (entry.Fit is { Source: not null } earlier)
        {
            await loading.SendAsync(loading.Officer, $"{path}.fit", new RecordEarlierFit
            {
                Charter = charter,
                Mode = earlier.Mode,
                Fits = earlier.Fits,
                Reason = earlier.Reason ?? "",
                On = earlier.On,
                Source = earlier.Source,
            }, ct);
            loading.Tally.Added("Fit assessments");
        }
        else if (entry.Fit is { } fit && loading.IsDemo)
        {
            await AnswerAsync(fit, charter, $"{path}.fit", ct);
            loading.Tally.Added("Fit assessments");
        }
    }

    private async Task AnswerAsync(FitEntry fit, CharterId charter, string path, CancellationToken ct)
    {
        var opened = await loading.SendAsync(loading.Officer, path, new OpenFitAssessment { Charter = charter, Mode = fit.Mode }, ct);
        foreach (var (answers, place) in fit.Answers.Select((a, i) => (a, i)))
        {
            await loading.SendAsync(loading.People[answers.By], $"{path}.answers[{place}]", new AnswerFit
            {
                Assessment = opened,
                Party = loading.Partners[answers.Party],
                Scores = [.. FitQuestions.All.Zip(answers.Today).Select((s, i) => new FitAnswer { Question = s.First, Today = s.Second, Wanted = At(answers.Wanted, i) })],
            }, ct);
        }

        foreach (var (point, place) in fit.Points.Select((p, i) => (p, i)))
        {
            await loading.SendAsync(loading.Officer, $"{path}.points[{place}]", new NoteFitPoint
            {
                Assessment = opened,
                Version = await VersionAsync(opened, charter, path, ct),
                Kind = point.Kind,
                Text = point.Text,
                Question = point.Question,
                Way = point.Way ?? "",
                Owner = point.Owner is { } owner ? loading.Partners[owner] : null,
                DueOn = point.DueOn,
            }, ct);
        }

        if (fit.Fits is not null)
        {
            await loading.SendAsync(loading.Officer, path, new ConcludeFit
            {
                Assessment = opened,
                Version = await VersionAsync(opened, charter, path, ct),
                Fits = fit.Fits,
                Reason = fit.Reason ?? "",
            }, ct);
        }
    }

    private async Task<uint> VersionAsync(FitAssessmentId assessment, CharterId charter, string path, CancellationToken ct) =>
        (await loading.AskAsync(loading.Officer, path, new GetFit(charter), ct)).Assessments.Single(a => a.Id == assessment).Version;

    private static int? At(IReadOnlyList<int> scores, int place) => place < scores.Count ? scores[place] : null;
}
