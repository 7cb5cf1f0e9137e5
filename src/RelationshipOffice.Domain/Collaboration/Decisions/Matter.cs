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
    /// <summary>For an amendment: what it changes, and the matters that it touches.</summary>
    public Amendment? Amendment { get; private init; }

    public DecisionKind Kind => ChangeTo is not null ? DecisionKind.ChangeOfType : Amendment is not null ? DecisionKind.Amendment : DecisionKind.Matter;

    /// <summary>Working days of notice that the charter asks for before a leader's decision takes effect; owners and all together need none.</summary>
    public int NoticeDays => Amendment is { } amendment ? amendment.NoticeDays
        : ChangeTo is null && InForce?.Type == GovernanceType.QuasiHierarchy ? Terms?.NoticeDays ?? 0 : 0;

    public bool IsDelegated => Terms?.IsDelegated == true;

    /// <summary>Delegated without a right to take it back (G11).</summary>
    public bool IsDelegatedForGood => Terms?.Delegation is { IsRevocable: false };

    public bool IsProtected => Terms?.IsProtected == true || Subjects.Count > 0;

    /// <summary>The matter of an amendment; its domain is the only one that it touches, if there is only one.</summary>
    public static Matter Of(Amendment amendment, IReadOnlyList<ProtectedSubject> subjects)
    {
        var only = amendment.Matters is [var one] ? one : null;
        return new Matter(only?.Domain, only?.InForce, only?.Terms, subjects) { Amendment = amendment };
    }

    /// <summary>A matter as this charter governs it today.</summary>
    public static Matter In(Charter charter, DecisionDomain? domain, IReadOnlyList<ProtectedSubject> subjects, WhoDecides? changeTo = null)
    {
        var governed = charter.Domains.FirstOrDefault(d => d.Domain == domain);
        return new Matter(domain, governed?.WhoDecides, governed?.Terms, subjects, changeTo);
    }
}
