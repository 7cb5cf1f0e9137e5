using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>One thing that happened to a decision, in a sentence; its words stand with the positions and challenges.</summary>
/// <param name="On">The day.</param>
/// <param name="By">Who did it; empty where it is not known.</param>
/// <param name="IsTurn">Whether the decision stood elsewhere after it.</param>
/// <param name="IsLate">It came after its last day.</param>
public sealed record DecisionMoment(DateOnly On, string Sentence, string By, bool IsTurn = false, bool IsLate = false);

/// <summary>
/// What happened to a decision in which order, from the record that nobody can change. What was decided before the charter
/// came into the office has no such record here: its days are those that were written down.
/// </summary>
internal static class DecisionStory
{
    public static async Task<IReadOnlyList<DecisionMoment>> ReadAsync(OfficeDbContext db, OfficeClock clock, DecisionVoices voices, CancellationToken ct)
    {
        if (voices.Decision.Evidence.Length > 0)
        {
            return OfThePast(voices);
        }

        var (charter, decision) = (voices.Charter.Id.Value, $"{voices.Decision.Id.Value}");
        var entries = await db.Activity.FromSql($"select * from activity where content ->> 'decision' = {decision}")
            .AsNoTracking().Where(a => a.SubjectKind == SubjectKind.Charter && a.SubjectId == charter).OrderBy(a => a.Sequence)
            .Select(a => new { a.Moment, a.Event, a.Content, a.ActorName }).ToListAsync(ct);
        // One save writes a voice and the turn that it gave at the same moment, in no order of their own.
        return
        [
            .. entries.OrderBy(e => e.Moment).ThenBy(e => PlaceOf(e.Event))
                .Select(e => Of(e.Event, e.Content, clock.DayOf(e.Moment), e.ActorName, voices)).OfType<DecisionMoment>(),
        ];
    }

    private static int PlaceOf(string name) => name switch
    {
        nameof(DecisionProposed) => 0,
        nameof(DecisionMoved) => 2,
        nameof(CharterAmended) => 3,
        _ => 1,
    };

    private static DecisionMoment? Of(string name, string content, DateOnly on, string by, DecisionVoices voices)
    {
        T Read<T>() => JsonSerializer.Deserialize<T>(content, OfficeJson.Options)!;
        DecisionMoment? Said(string sentence, bool isTurn = false, bool isLate = false) => new(on, sentence, by, isTurn, isLate);
        return name switch
        {
            nameof(DecisionProposed) => Said(Notice(voices), isTurn: true),
            nameof(DecisionPositionTaken) => Read<DecisionPositionTaken>() is var p ? Said(Position(voices.Partner(p.Partner), p.Stance), isLate: p.IsLate) : null,
            nameof(DecisionMoved) => Read<DecisionMoved>() is var m ? Said(Turn(m.State, m.InEffectFrom), isTurn: true) : null,
            nameof(DecisionRuledAnew) => Said("The type of its domain changed: another rule applies from now on", isTurn: true),
            nameof(DecisionEscalated) => Read<DecisionEscalated>() is var e
                ? Said($"Taken up to {Ladder.NameOf(e.Step)}, which has until {Day(e.Due)}: “{e.Reason}”", isTurn: true) : null,
            nameof(AmendmentLapsed) => Said($"Lapsed. {Read<AmendmentLapsed>().Reason.TrimEnd('.')}", isTurn: true),
            nameof(CharterAmended) => Said($"Version {Read<CharterAmended>().Version} of the charter came into force with it", isTurn: true),
            nameof(DecisionWithdrawn) => Said($"Withdrawn: “{Read<DecisionWithdrawn>().Reason}”", isTurn: true),
            nameof(DecisionCommented) => Said($"{(Read<DecisionCommented>().Partner is { } party ? voices.Partner(party) : "The office")} commented"),
            nameof(ChallengeRaised) => Read<ChallengeRaised>() is var c ? Said(Raised(voices.Partner(c.Partner), c.ChallengeKind, c.AnswerBy)) : null,
            nameof(ChallengeAnswered) => Read<ChallengeAnswered>() is var a ? Said(Answered(voices.Partner(a.Partner), a.ChallengeKind, a.IsGranted), isLate: a.IsLate) : null,
            nameof(FunctionInvited) => Said($"{Sentence.Begin(FunctionNames.Of(Read<FunctionInvited>().Function))} was invited to speak"),
            nameof(FunctionalPositionRecorded) => Read<FunctionalPositionRecorded>() is var f ? Said(Function(f.Function, f.Stance, f.Effect)) : null,
            _ => null,
        };
    }

    private static List<DecisionMoment> OfThePast(DecisionVoices voices)
    {
        var decision = voices.Decision;
        List<DecisionMoment> moments =
        [
            new(decision.NoticedOn, Notice(voices), "", IsTurn: true),
            .. voices.Positions.Select(p => new DecisionMoment(p.TakenOn, Position(voices.Partner(p.Partner), p.Stance), "", IsLate: p.IsLate)),
            .. voices.Challenges.Select(c => new DecisionMoment(c.RaisedOn, Raised(voices.Partner(c.Partner), c.Kind, c.AnswerBy), "")),
            .. voices.Challenges.Where(c => c.Answer is not null)
                .Select(c => new DecisionMoment(c.Answer!.On, Answered(voices.Partner(c.Partner), c.Kind, c.Answer.IsGranted), "", IsLate: c.Answer.IsLate)),
            new(decision.InEffectFrom ?? decision.NoticedOn, Turn(decision.State, decision.InEffectFrom), "", IsTurn: true),
        ];
        return [.. moments.OrderBy(m => m.On)];
    }

    private static string Notice(DecisionVoices voices) =>
        $"{(voices.Decision.ProposingParty is { } party ? voices.Partner(party) : "The office")} put it before the parties; last day to answer {Day(voices.Decision.AnswerBy)}";

    private static string Position(string party, DecisionStance stance) => stance switch
    {
        DecisionStance.Consent => $"{party} consented",
        DecisionStance.Object => $"{party} objected",
        _ => $"{party} acknowledged it",
    };

    private static string Raised(string party, ChallengeKind kind, DateOnly answerBy) => $"{party} {Verb(kind)}; last day to answer {Day(answerBy)}";

    private static string Answered(string party, ChallengeKind kind, bool isGranted) => $"The {Noun(kind)} of {party} was answered: {(isGranted ? "granted" : "not granted")}";

    private static string Function(BusinessFunction function, FunctionalStance stance, CollectiveEffect effect) =>
        $"{Sentence.Begin(FunctionNames.Of(function))} is {stance switch { FunctionalStance.For => "for it", FunctionalStance.Against => "against it", _ => "for it with conditions" }}"
        + effect switch { CollectiveEffect.Helps => "; that helps the collective outcome", CollectiveEffect.Harms => "; that harms the collective outcome", _ => "" };

    private static string Turn(DecisionState state, DateOnly? from) => state switch
    {
        DecisionState.Proposed => "Open again: a consent is missing",
        DecisionState.InComment => $"Decided; the comment period runs, and it takes effect on {Day(from!.Value)}",
        DecisionState.Blocked => "Blocked by an objection",
        DecisionState.Escalated => "Still before the ladder",
        DecisionState.Decided => $"Decided; it takes effect on {Day(from!.Value)}",
        DecisionState.InEffect => $"In effect from {Day(from!.Value)}",
        DecisionState.Refused => "Refused by whoever decides here",
        _ => "Ended",
    };

    private static string Verb(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Challenge => "challenged it",
        ChallengeKind.Waiver => "asked for a waiver",
        _ => "appealed",
    };

    private static string Noun(ChallengeKind kind) => kind switch
    {
        ChallengeKind.Challenge => "challenge",
        ChallengeKind.Waiver => "waiver request",
        _ => "appeal",
    };

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
