using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Answers, with the name of who gave them.</summary>
internal sealed record GivenAnswers(FitAnswers Answers, string Person);

/// <summary>Puts one assessment before one reader.</summary>
internal static class FitView
{
    public static FitRow Of(FitAssessment assessment, Charter charter, IReadOnlyList<GivenAnswers> all, CharterNames names, Actor actor, FitSettings inForce)
    {
        var parties = charter.Parties.Select(p => p.Partner).ToList();
        List<GivenAnswers> answered = [.. all.Where(a => parties.Contains(a.Answers.Party))];
        var reading = FitReading.Of(assessment.Mode, parties, [.. answered.Select(a => a.Answers)], assessment.Lines ?? inForce);
        var own = actor.TakesPositionsFor(charter);
        var isShown = actor.SeesWholeOffice || !assessment.IsOpen || answered.Exists(a => a.Answers.Party == actor.StandsFor);
        return new FitRow(
            assessment.Id, assessment.Version, assessment.Mode, assessment.OpenedOn, assessment.ConcludedOn, assessment.Fits, assessment.Reason,
            assessment.Source,
            isShown && answered.Count > 0 ? [.. reading.Questions.Select(q => QuestionOf(q, names))] : [],
            [.. assessment.Points.OrderBy(p => p.Kind).ThenBy(p => p.Id.Value).Select(p => PointOf(p, charter, names, actor))],
            [.. answered.Select(a => new FitVoice(names.Partner(a.Answers.Party), a.Person, a.Answers.Evidence))],
            assessment.Source.Length > 0 ? [] : [.. reading.Silent.Select(p => new PartyRow(p, names.Partner(p)))],
            assessment.IsOpen && isShown ? assessment.Missing(reading, names.Partner) : [],
            MayOf(assessment, charter, own, names, actor))
        {
            Lines = reading.Lines,
            Mine = answered.Find(a => a.Answers.GivenBy == actor.Id && a.Answers.Party == own)?.Answers.Scores ?? [],
        };
    }

    /// <summary>Whether somebody may say how a gap was bridged: the party that sees to it, or the office.</summary>
    public static bool MayBridge(this Actor actor, Charter charter, PartnerId? owner) =>
        actor.May(Permission.DraftCharters) || (owner is not null && actor.TakesPositionsFor(charter) == owner);

    private static FitMay MayOf(FitAssessment assessment, Charter charter, PartnerId? own, CharterNames names, Actor actor) => !assessment.IsOpen
        ? new FitMay(null, [], false, false)
        : new FitMay(
            own,
            actor.MayRecordForOthers() ? [.. charter.Parties.Where(p => !names.HasUsers(p.Partner)).Select(p => new PartyRow(p.Partner, names.Partner(p.Partner)))] : [],
            actor.May(Permission.DraftCharters), actor.May(Permission.MoveCharters));

    private static FitQuestionRow QuestionOf(QuestionRead read, CharterNames names) => new(
        read.Question, FitQuestions.PartOf(read.Question), FitQuestions.SentenceOf(read.Question),
        [.. read.Parties.Select(p => new FitPartyRow(p.Party, names.Partner(p.Party), p.Today, p.Lowest, p.Highest, p.Wanted, p.Count))],
        Sentence.List([.. Why(read)]));

    private static IEnumerable<string> Why(QuestionRead read)
    {
        if (read.IsLow)
        {
            yield return "low";
        }

        if (read.IsShort)
        {
            yield return "short of what is wanted";
        }

        if (read.IsApart)
        {
            yield return "the sides are apart";
        }

        if (read.IsSpread)
        {
            yield return "people of one side are apart";
        }
    }

    private static FitPointRow PointOf(FitPoint point, Charter charter, CharterNames names, Actor actor) => new(
        point.Id, point.Kind, point.Text, point.Question, point.Way, point.Owner is { } owner ? new PartyRow(owner, names.Partner(owner)) : null, point.DueOn,
        point.BridgedOn, point.Remedy,
        point is { Kind: FitPointKind.GapToBridge, BridgedOn: null } && actor.MayBridge(charter, point.Owner));
}
