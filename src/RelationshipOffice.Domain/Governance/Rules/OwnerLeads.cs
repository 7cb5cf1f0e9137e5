using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G2: in a hierarchy the one owner leads; a subsidiary that leads its owner, and two owners, are Invalid (delegated domains apart).</summary>
internal sealed class OwnerLeads : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase at)
    {
        if (!at.Is(GovernanceType.Hierarchy) || at.Domain.IsDelegated)
        {
            yield break;
        }

        if (at.Domain.Leads.Count > 1)
        {
            yield return new Finding(GovernanceRule.G2, Validity.Invalid, $"{Sentence.List([.. at.Domain.Leads.Select(at.NameOf)])} are both named as owner.")
            {
                Threshold = Threshold.Of("One owner decides", GovernanceRule.G2),
                Change = "Name the one owner that decides.",
            };
        }

        foreach (var (lead, other) in at.LedPairs)
        {
            if (at.Control.Over(other, lead).IsControl(at.Settings))
            {
                yield return Of(at, other, lead, Validity.Invalid, $"{at.NameOf(lead)} leads, but {at.NameOf(other)} owns it.");
            }
            else if (at.Control.Over(lead, other).IsControl(at.Settings))
            {
                yield return Of(at, lead, other, Validity.Valid, $"{at.NameOf(lead)} owns {at.NameOf(other)} and leads.");
            }
        }
    }

    private static Finding Of(DomainCase at, PartnerId owner, PartnerId unit, Validity validity, string sentence)
    {
        var over = at.Control.Over(owner, unit);
        return new Finding(GovernanceRule.G2, validity, sentence)
        {
            Pair = new PartyPair(owner, unit),
            Facts = [.. FactsUsed.Of(over.Through, at.Book), .. over.LineFacts],
            Threshold = Threshold.Of("The owner is the lead", GovernanceRule.G2),
            Change = validity == Validity.Valid ? "" : $"Name {at.NameOf(owner)} as lead, or record its written delegation.",
        };
    }
}
