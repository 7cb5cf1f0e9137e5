using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Partners;

/// <summary>What the record of ownership refuses.</summary>
public static class StakeErrors
{
    public static readonly Error OwnsItself =
        new("stake.owns_itself", "A partner cannot own itself. Choose another owner; owning each other in a circle is fine.", "Owner");

    public static readonly Error ShareMissing =
        new("stake.share.missing", "Give the economic share, the voting share, or both, in per cent.", "Economic");

    public static readonly Error StartMissing =
        new("stake.from.missing", "Since when? Give the first day of this stake.", "From");

    public static readonly Error EndBeforeStart =
        new("stake.to.before_from", "A stake cannot end before it begins. Check both days.", "To");

    public static readonly Error Unknown =
        new("stake.unknown", "This stake is no longer in the list. Look again: somebody may have removed it.");

    public static Error EconomicOver100(decimal sum, DateOnly on) => Over("stake.economic.over_100", "economic", sum, on, "Economic");

    public static Error VotingOver100(decimal sum, DateOnly on) => Over("stake.voting.over_100", "voting", sum, on, "Voting");

    private static Error Over(string code, string what, decimal sum, DateOnly on, string field) => new(
        code,
        string.Create(
            CultureInfo.InvariantCulture,
            $"With this, all {what} shares together would be {sum:0.##} % on {on:d MMMM yyyy}; 100 % is all there is. Correct or end another stake first."),
        field);
}
