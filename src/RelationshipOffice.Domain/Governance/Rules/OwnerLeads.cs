using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>G2: in a hierarchy the one owner leads; a subsidiary that leads its owner, and two owners, are Invalid (delegated domains apart).</summary>
internal sealed class OwnerLeads : IDomainRule
{
    public IEnumerable<Finding> Judge(DomainCase on)
    {
        if (!on.Is(GovernanceType.Hierarchy) || on.Domain.IsDelegated)
        {
            yield break;
        }

        if (on.Domain.Leads.Count > 1)
        {
            yield return new Finding(GovernanceRule.G2, Validity.Invalid, $"{Sentence.List([.. on.Domain.Leads.Select(on.NameOf)])} are both named as owner.")
            {
                Threshold = Threshold.Of("One owner decides", GovernanceRule.G2),
                Change = "Name the one owner that decides.",
            };
        }

        foreach (var (lead, other) in on.LedPairs)
        {
            if (on.Control.Over(other, lead).IsControl(on.Settings))
            {
                yield return Of(on, other, lead, Validity.Invalid, $"{on.NameOf(lead)} leads, but {on.NameOf(other)} owns it.");
            }
            else if (on.Control.Over(lead, other).IsControl(on.Settings))
            {
                yield return Of(on, lead, other, Validity.Valid, $"{on.NameOf(lead)} owns {on.NameOf(other)} and leads.");
            }
        }
    }

    private static Finding Of(DomainCase on, PartnerId owner, PartnerId unit, Validity validity, string sentence)
    {
        var over = on.Control.Over(owner, unit);
        return new Finding(GovernanceRule.G2, validity, sentence)
        {
            Pair = new PartyPair(owner, unit),
            Facts = [.. over.Through.Select(h => FactsUsed.Of(h, on.Book)), .. over.LineFacts],
            Threshold = Threshold.Of("The owner is the lead", GovernanceRule.G2),
            Change = validity == Validity.Valid ? "" : $"Name {on.NameOf(owner)} as lead, or record its written delegation.",
        };
    }
}
