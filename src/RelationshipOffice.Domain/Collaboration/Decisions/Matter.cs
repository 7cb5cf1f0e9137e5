using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Domain.Collaboration;

/// <summary>What is to be decided, with what the charter says about it on that day.</summary>
/// <param name="Domain">None: outside any domain.</param>
/// <param name="InForce">Who decides in the domain; none where the charter does not say.</param>
/// <param name="Terms">The marks of the domain: protected, delegated, set outside.</param>
/// <param name="Subjects">Protected subjects that the decision touches.</param>
/// <param name="ChangeTo">For a change of type: who is to decide from then on.</param>
public sealed record Matter(
    DecisionDomain? Domain, WhoDecides? InForce, DomainTerms? Terms, IReadOnlyList<ProtectedSubject> Subjects, WhoDecides? ChangeTo = null)
{
    public bool IsDelegated => Terms?.IsDelegated == true;

    /// <summary>Delegated without a right to take it back (G11).</summary>
    public bool IsDelegatedForGood => Terms?.Delegation is { IsRevocable: false };

    public bool IsProtected => Terms?.IsProtected == true || Subjects.Count > 0;

    /// <summary>A matter as this charter governs it today.</summary>
    public static Matter In(Charter charter, DecisionDomain? domain, IReadOnlyList<ProtectedSubject> subjects, WhoDecides? changeTo = null)
    {
        var governed = charter.Domains.FirstOrDefault(d => d.Domain == domain);
        return new Matter(domain, governed?.WhoDecides, governed?.Terms, subjects, changeTo);
    }
}
