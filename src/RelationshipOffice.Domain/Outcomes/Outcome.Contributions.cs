using System.Globalization;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Outcomes;

public sealed partial class Outcome
{
    private readonly List<Contribution> _contributions = [];

    public IReadOnlyList<Contribution> Contributions => _contributions;

    /// <summary>
    /// Takes in what a charter owes to this outcome. Refuses shares over 100 % together
    /// (<c>outcome.weights.over_100</c>) and a second contribution of one kind by one charter (<c>contribution.already</c>).
    /// What charters that are over owed counts no more.
    /// </summary>
    public ContributionId Pledge(CharterId charter, ContributionTerms terms, IReadOnlyCollection<CharterId> over)
    {
        Guard(!_contributions.Exists(c => c.Charter == charter && c.Kind == terms.Kind), OutcomeErrors.AlreadyContributes);
        GuardWeights(terms.Weight, null, over);
        GuardGates(terms, null);

        var contribution = new Contribution(charter, terms);
        _contributions.Add(contribution);
        Record(new ContributionPledged(Id, contribution.Id, charter, terms.Kind, terms.Weight));
        return contribution.Id;
    }

    /// <summary>
    /// Changes a contribution, and says why. Refuses what <see cref="Pledge"/> refuses, and that a share which an
    /// enabler names becomes something else (<c>contribution.named_by_enabler</c>).
    /// </summary>
    public void Change(ContributionId id, ContributionTerms terms, string reason, IReadOnlyCollection<CharterId> over)
    {
        var contribution = Held(id);
        var why = Text.Required(reason, Text.Line, "contribution.reason", "A reason", "Reason");
        Guard(!_contributions.Exists(c => c.Id != id && c.Charter == contribution.Charter && c.Kind == terms.Kind), OutcomeErrors.AlreadyContributes);
        Guard(terms.Kind == contribution.Kind || !IsNamed(id), OutcomeErrors.NamedByEnabler with { Field = "Kind" });
        GuardWeights(terms.Weight, id, over);
        GuardGates(terms, id);

        contribution.Terms = terms;
        Record(new ContributionChanged(Id, id, contribution.Charter, terms.Kind, terms.Weight, why));
    }

    /// <summary>Takes a contribution out, and says why. Refuses one that an enabler names (<c>contribution.named_by_enabler</c>).</summary>
    public void Withdraw(ContributionId id, string reason)
    {
        var contribution = Held(id);
        var why = Text.Required(reason, Text.Line, "contribution.reason", "A reason", "Reason");
        Guard(!IsNamed(id), OutcomeErrors.NamedByEnabler);

        _contributions.Remove(contribution);
        Record(new ContributionWithdrawn(Id, id, contribution.Charter, why));
    }

    private Contribution Held(ContributionId id)
    {
        var held = _contributions.Find(c => c.Id == id);
        Guard(held is not null, OutcomeErrors.NoSuchContribution);
        return held!;
    }

    private bool IsNamed(ContributionId id) => _contributions.Exists(c => c.Id != id && c.Gates.Contains(id));

    private void GuardWeights(Percent? weight, ContributionId? instead, IReadOnlyCollection<CharterId> over)
    {
        var others = _contributions.Where(c => c.Id != instead && !over.Contains(c.Charter)).Sum(c => c.Weight?.Value ?? 0);
        var left = (100 - others).ToString("0.##", CultureInfo.InvariantCulture);
        Guard(others + (weight?.Value ?? 0) <= 100, OutcomeErrors.WeightsOver100 with
        {
            Message = $"The shares of an outcome add up to 100 % at most; {left} % is still unassigned.",
        });
    }

    private void GuardGates(ContributionTerms terms, ContributionId? self) => Guard(
        terms.Gates.All(g => g != self && _contributions.Exists(c => c.Id == g && c.Kind == ContributionKind.Share)), OutcomeErrors.GatesNoShare);
}
