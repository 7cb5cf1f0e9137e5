using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Charters;

/// <summary>What really came of it: the actual outturn cost, none where no cost is shared, and a score for each key result area.</summary>
public sealed record GainShareActual(Money? Cost, IReadOnlyList<decimal> Scores);

/// <summary>What the partners gain or lose, and how it came about.</summary>
/// <param name="IsCapped">The cap holds: without it the loss would be larger.</param>
/// <param name="Uncapped">What it would be without the cap.</param>
/// <param name="Whole">What all of it means for the one who pays; none where no cost is shared.</param>
public sealed record GainShareResult(
    Money Result, bool IsCapped, Money Uncapped, WholeCost? Whole, IReadOnlyList<PartnerPart> Parts, IReadOnlyList<CalculationStep> Steps);

/// <summary>The payer's side. The payer's share and the result are the whole difference between target and actual.</summary>
/// <param name="Variance">Target less actual.</param>
/// <param name="Keep">Fee and result: what the partners keep beside their cost.</param>
public sealed record WholeCost(Money Variance, Money PayersShare, Money Pays, Money Keep);

/// <summary>One partner's part of the result.</summary>
public sealed record PartnerPart(PartnerId Partner, Percent Share, Money Amount);

/// <summary>One step: what it is, with which figures, and what comes out.</summary>
public sealed record CalculationStep(string Words, string Formula, decimal Figure, bool IsMoney = true);
