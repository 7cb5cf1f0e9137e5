using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>
/// G11: an owner may leave a domain to its unit as a network, written, dated and revocable. It is always shown; without a
/// document or before its day it is Invalid, for good or between parties none of which controls another it is a Warning.
/// </summary>
internal sealed class DelegationIsWritten : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at)
    {
        if (at.Domain is not { IsExternal: false, DelegatedOn: { } day })
        {
            yield break;
        }

        var owned = at.AllPairs.Where(at.IsDelegatedBetween).ToList();
        var said = $"“{at.Domain.DelegatedBy}” of {day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
        var (validity, sentence, change) = at.Domain switch
        {
            { DelegatedBy.Length: 0 } => (Validity.Invalid, $"{Sentence.Begin(at.Name)} is delegated, but no document says so.", "Name the document by which the owner delegates."),
            _ when day > at.Book.AsOf => (Validity.Invalid, $"The delegation {said} has not begun yet.", "Wait for the day."),
            _ when owned.Count == 0 => (Validity.Warning, $"{Sentence.Begin(at.Name)} is delegated by {said}, but no party controls another.", "Clear the delegation: independent partners need none."),
            { IsRevocable: false } => (Validity.Warning, $"{Sentence.Begin(at.Name)} is delegated for good by {said}.", "Make the delegation revocable."),
            _ => (Validity.Valid, $"{Sentence.Begin(at.Name)} is delegated by {said}; the owner may take it back.", ""),
        };
        yield return new Finding(GovernanceRule.G11, validity, sentence)
        {
            Pair = owned is [var first, ..] ? first : null,
            Threshold = Threshold.Of("Delegation is written, dated and revocable", GovernanceRule.G11),
            Change = change,
        };
    }
}
