using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

/// <summary>What outcomes, measures, observations and contributions refuse.</summary>
public static class OutcomeErrors
{
    public static readonly Error CycleInTree =
        new("outcome.parent.cycle", "An outcome cannot stand under itself or under one that stands under it. Choose another.", "Parent");

    public static readonly Error WeightsOver100 =
        new("outcome.weights.over_100", "The shares of an outcome add up to 100 % at most.", "Weight");

    public static readonly Error WeightsBelowOver100 = new(
        "outcome.weights.below_over_100", "The outcomes below one make up 100 % of it at most. Lower this weight or another.", "Weight");

    public static readonly Error WeightWithoutParent =
        new("outcome.weight.without_parent", "Only an outcome under a larger one has a weight there. Choose the larger one, or leave the weight empty.", "Weight");

    public static readonly Error MeasureElsewhere =
        new("measure.not_of_this_outcome", "Choose one of this outcome's own measures.", "Measure");

    public static readonly Error DirectionContradicts = new(
        "measure.direction.contradicts", "Baseline and target point the other way. Check whether they were swapped, or change the direction.", "Direction");

    public static readonly Error FormulaTooLong =
        new("measure.formula.too_long", "A formula may have 500 characters at most.", "Formula");

    public static readonly Error FormulaUnreadable =
        new("measure.formula.unreadable", "The formula is not understood.", "Formula");

    public static readonly Error FormulaUnknownMeasure =
        new("measure.formula.unknown_measure", "The formula names a measure that this outcome does not have.", "Formula");

    public static readonly Error ObservedInFuture =
        new("observation.date.in_future", "An observation cannot lie in the future. Give the day it was observed for.", "On");

    public static readonly Error AlreadyCorrected =
        new("observation.corrected.already", "This observation was already corrected. Correct the one that took its place.");

    public static readonly Error NotYoursToCorrect =
        new("observation.not_yours", "Only the office, or the party that recorded it, corrects an observation.");

    public static readonly Error NotYoursToVerify =
        new("observation.verified.not_yours", "Only the office marks an observation as verified.", "IsVerified");

    public static readonly Error WeightMissing =
        new("contribution.weight.missing", "A share needs a weight over 0 %.", "Weight");

    public static readonly Error PlanWithoutMeasure =
        new("contribution.measure.missing", "A plan of its own needs the measure from which it is read.", "Measure");

    public static readonly Error PlanIncomplete = new(
        "contribution.plan.incomplete", "A plan of its own needs baseline, target, start and target date. Fill in all four, or none to use the measure's.", "Target");

    public static readonly Error AlreadyContributes =
        new("contribution.already", "This charter already contributes to this outcome in that way. Change that contribution instead.", "Charter");

    public static readonly Error NamedByEnabler =
        new("contribution.named_by_enabler", "An enabler names this share. Change the enabler first.");

    public static readonly Error GatesNoShare =
        new("contribution.gates.no_share", "An enabler gates shares of the same outcome.", "Gates");

    public static readonly Error NoSuchContribution =
        new("contribution.not_found", "This contribution is no longer there. Open the outcome again.");
}
