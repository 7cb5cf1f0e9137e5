using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What a strategic fit assessment refuses.</summary>
public static class FitErrors
{
    public static readonly Error CharterIsOver = new("fit.charter_is_over", "This charter is over. An assessment can tell nothing any more.");

    public static readonly Error OpenAlready =
        new("fit.open_already", "An assessment is open already. Conclude it before another one is opened.");

    public static readonly Error ModeMissing = new("fit.mode.missing", "Say whether the relation is new or running.", "Mode");

    public static readonly Error InFuture = new("fit.date.in_future", "An assessment cannot have been made in the future.", "On");

    public static readonly Error Concluded =
        new("fit.concluded", "This assessment is concluded and stays as it is. Open another one to assess again.");

    public static readonly Error AnswerMissing = new("fit.answer.missing", "Answer every question; those without an answer are marked.", "Scores");

    public static readonly Error ScoreOutOfRange = new("fit.score.out_of_range", "Answers go from 1 (not at all) to 5 (fully).", "Scores");

    public static readonly Error WantedMissing =
        new("fit.wanted.missing", "Say for every question how far it has to be true; those without an answer are marked.", "Scores");

    public static readonly Error NotForYou = new("fit.answers.not_for_you", "Only people who stand for this party answer for it.", "Party");

    public static readonly Error PartyHasUsers =
        new("fit.answers.party_has_users", "This party has people who can answer themselves. Ask them.", "Party");

    public static readonly Error ConclusionMissing = new("fit.conclusion.missing", "Say whether the parties fit.", "Fits");

    public static readonly Error BenefitFactorMissing =
        new("fit.benefit_factor.missing", "No benefit factor is named. Say without which condition the outcome fails.");

    public static readonly Error TooManyPoints =
        new("fit.points.too_many", $"An assessment takes {FitAssessment.MostPoints} points at most.");

    public static readonly Error OwnerMissing = new("fit.owner.missing", "Choose the party that sees to it.", "Owner");

    public static readonly Error PointUnknown = new("fit.point.unknown", "This point is not on record any more. Load the page again.");

    public static readonly Error GapClosed = new("fit.gap.closed", "This gap is bridged already.");

    public static readonly Error GapNotYours =
        new("fit.gap.not_yours", "The party that sees to this gap says how it was bridged, or the office.");

    public static Error PartySilent(string party) => new("fit.party_silent", $"{party} has not answered yet.");

    public static Error GapNotBridged(FitQuestion question) => new(
        "fit.gap.not_bridged", $"Answers to “{FitQuestions.SentenceOf(question)}” show a gap. Say how it is bridged.");
}
