using static RelationshipOffice.Domain.Governance.FactsUsed;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// What G3 and G6 have in common: between two partners that stay independent nobody may control the other. Up to 50 % of
/// the votes is still independent (§3.4, 5); where no stake is recorded, none is known.
/// </summary>
internal static class Independence
{
    public static Finding Of(DomainCase at, PartyPair pair, GovernanceRule rule, string type, Validity byContract)
    {
        var (one, other) = (at.Control.Over(pair.First, pair.Second), at.Control.Over(pair.Second, pair.First));
        var over = Weight(one, at.Settings) >= Weight(other, at.Settings) ? one : other;
        var (holder, held) = (at.NameOf(over.Holder), at.NameOf(over.Held));
        var votes = over.Votes.AreKnown ? Figure(over.Votes.Least) : $"{Figure(over.Votes.Least)} to {Figure(over.Votes.Most)}";
        var (validity, sentence) = over switch
        {
            _ when over.ByLine && over.LineFrom != over.Holder => (Validity.Invalid, $"{holder} controls {at.NameOf(over.LineFrom)}, which may give {held} orders within one legal entity: this is hierarchy, not {type}."),
            _ when over.ByLine => (Validity.Invalid, $"{holder} may give {held} orders within one legal entity: this is hierarchy, not {type}."),
            _ when over.IsControl(at.Settings) => (Validity.Invalid, $"{holder} controls {held} with {votes} % of the votes: this is hierarchy, not {type}."),
            _ when over.MayBeControl(at.Settings) => (Validity.NoData, $"Whether {holder} controls {held} is not recorded ({(over.HasLine ? "legal entity" : $"{votes} % of the votes")})."),
            _ when over.ByContract => (byContract, $"A contract lets {holder} control {held}; they are legally independent all the same."),
            _ when over.Votes.Most > 0 => (Validity.Valid, $"{holder} has {votes} % of the votes in {held}: they are independent."),
            _ => (Validity.Valid, $"No control between {at.NameOf(pair.First)} and {at.NameOf(pair.Second)} is recorded."),
        };
        return new Finding(rule, validity, sentence)
        {
            Pair = pair,
            Facts =
            [
                .. FactsUsed.Of(one.Through.Concat(other.Through).Distinct(), at.Book),
                .. one.LineFacts, .. other.LineFacts, .. FactsUsed.Of(one.Contract, at.Book), .. FactsUsed.Of(other.Contract, at.Book),
            ],
            Threshold = Threshold.Set($"Independent up to {Figure(at.Settings.ControlAbove)} % of the votes", rule),
            Change = validity switch
            {
                Validity.Invalid => $"Choose hierarchy with {holder} as owner, or a written delegation by {holder}.",
                Validity.Valid => $"Votes above {Figure(at.Settings.ControlAbove)} %, or line authority within one legal entity, would make it hierarchy.",
                Validity.Warning => $"A contract without that right, or quasi-hierarchy led by {holder}, would make it valid.",
                _ => "The answer decides between this type and hierarchy.",
            },
            Missing = validity != Validity.NoData ? [] : over.HasLine ? [$"Which legal entity is {held} part of?"] : [$"Who holds how many votes in {held}?"],
            Best = validity == Validity.NoData ? Validity.Valid : null,
            Worst = validity == Validity.NoData ? Validity.Invalid : null,
            Measure = over.Votes.Least,
        };
    }

    private static decimal Weight(ControlOver over, GovernanceSettings settings) =>
        (over.IsControl(settings) ? 1_000 : over.MayBeControl(settings) ? 500 : over.ByContract ? 200 : 0) + over.Votes.Most;
}
