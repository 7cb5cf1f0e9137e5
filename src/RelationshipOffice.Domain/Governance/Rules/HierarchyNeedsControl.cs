using RelationshipOffice.Domain.Common;
using static RelationshipOffice.Domain.Governance.FactsUsed;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G1: hierarchy needs votes over 50 %, or line authority within one legal entity. Control by contract alone and 20–50 %
/// of the votes are a Warning; less, and nothing else, is Invalid; nothing recorded at all is No data (§3.4, 1 and 5).
/// </summary>
internal sealed class HierarchyNeedsControl : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at) => !at.Is(GovernanceType.Hierarchy)
        ? []
        : at.LedPairs.Select(p => IsTurned(at, p.Lead, p.Other) ? Of(at, p.Other, p.Lead) : Of(at, p.Lead, p.Other));

    // An owner that delegated the domain to its unit is still the one who must have control.
    private static bool IsTurned(DomainCase at, PartnerId lead, PartnerId other) =>
        at.Domain.IsDelegated && at.Control.Over(other, lead).IsControl(at.Settings);

    private static Finding Of(DomainCase at, PartnerId owner, PartnerId unit)
    {
        var over = at.Control.Over(owner, unit);
        var settings = at.Settings;
        var (holder, held) = (at.NameOf(owner), at.NameOf(unit));
        var (validity, best, worst) = Verdict(over, settings);
        var economic = at.Control.EconomicShareOf(owner, unit);
        var votes = over.Votes.AreKnown ? $"{Figure(over.Votes.Least)} %" : $"{Figure(over.Votes.Least)} to {Figure(over.Votes.Most)} %";
        var capital = economic > 0 && economic != over.Votes.Least ? $" ({Figure(economic)} % of the capital)" : "";
        var sentence = validity switch
        {
            Validity.Valid when over.Votes.Least > settings.ControlAbove => $"{holder} controls {held} with {votes} of the votes{capital}.",
            Validity.Valid when over.LineFrom != owner => $"{holder} controls {at.NameOf(over.LineFrom)}, which may give {held} orders within one legal entity.",
            Validity.Valid => $"{holder} may give {held} orders, and both are one legal entity.",
            Validity.NoData when over is { HasLine: true, SharesEntity: null } => $"{held} stands in the line of {at.NameOf(over.LineFrom)}, but its legal entity is not recorded.",
            Validity.NoData when over.IsAnythingKnown => $"{holder} has {votes} of the votes in {held}: not all votes are recorded.",
            Validity.NoData => $"Nobody recorded who owns {held}, so control by {holder} is neither shown nor excluded.",
            Validity.Warning when over.ByContract => $"{holder} controls {held} by contract only: that is hierarchy at best with a warning.",
            Validity.Warning => $"{holder} has {votes} of the votes in {held}{capital}: influence, not control.",
            _ => $"{holder} has {votes} of the votes in {held} and no other control over it.",
        };
        return new Finding(GovernanceRule.G1, validity, sentence)
        {
            Pair = new PartyPair(owner, unit),
            Facts = [.. FactsUsed.Of(over.Through, at.Book), .. over.LineFacts, .. FactsUsed.Of(over.Contract, at.Book)],
            Threshold = Threshold.Set($"Control above {Figure(settings.ControlAbove)} % of the votes, influence from {Figure(settings.InfluenceFrom)} %", GovernanceRule.G1),
            Change = validity is Validity.Valid
                ? over.ByLine ? "Another legal entity, or no line, would end the control." : $"Votes of {Figure(settings.ControlAbove)} % or less would end the control."
                : $"Votes above {Figure(settings.ControlAbove)} %, or line authority within one legal entity, would make it valid; otherwise choose quasi-hierarchy or network.",
            Missing = validity is not Validity.NoData ? []
                : over.HasLine ? [$"Which legal entity is {held} part of?"] : [$"Who holds how many votes in {held}?"],
            Best = best,
            Worst = worst,
            Measure = 100 - over.Votes.Least,
        };
    }

    private static (Validity Validity, Validity? Best, Validity? Worst) Verdict(ControlOver over, GovernanceSettings settings)
    {
        if (over.IsControl(settings))
        {
            return (Validity.Valid, null, null);
        }

        var least = Known(over.Votes.Least, over, settings);
        // That no contract and no line gives control says nothing of votes; only within one legal entity there are none.
        var isUnknown = over is { IsAnythingKnown: false, ByContract: false } and not { SharesEntity: true };
        var most = isUnknown || over.MayBeControl(settings) ? Validity.Valid : Known(over.Votes.Most, over, settings);
        return least == most ? (least, null, null) : (Validity.NoData, most, least);
    }

    private static Validity Known(decimal votes, ControlOver over, GovernanceSettings settings) =>
        over.ByContract || votes >= settings.InfluenceFrom ? Validity.Warning : Validity.Invalid;
}
