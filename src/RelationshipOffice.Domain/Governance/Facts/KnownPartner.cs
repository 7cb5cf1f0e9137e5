using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Domain.Governance;

/// <summary>What the directory knows of a partner that governance depends on.</summary>
/// <param name="IsUnit">An internal unit: it is independent only if its legal entity is known and another one.</param>
/// <param name="LegalEntity">The entity it is part of; empty where it is its own, or not recorded.</param>
/// <param name="Offers">Competences with their rating 0–4.</param>
/// <param name="Needs">Competences that it needs from others (G8).</param>
public sealed record KnownPartner(
    PartnerId Id, string Name, string LegalName, bool IsUnit, string LegalEntity, PartnerId? Parent, bool ParentHasLineAuthority,
    IReadOnlyList<RatedCompetence> Offers, IReadOnlyList<string> Needs)
{
    /// <summary>An organisation of its own of which only the name is known.</summary>
    public static KnownPartner Named(PartnerId id, string name) => new(id, name, "", false, "", null, false, [], []);

    /// <summary>Whether both are parts of one legal entity; null when a unit's entity was never recorded.</summary>
    public bool? SharesEntityWith(KnownPartner other)
    {
        if ((IsUnit && LegalEntity.Length == 0) || (other.IsUnit && other.LegalEntity.Length == 0))
        {
            return null;
        }

        return Entities().Intersect(other.Entities(), StringComparer.OrdinalIgnoreCase).Any();
    }

    private IEnumerable<string> Entities() =>
        LegalEntity.Length > 0 ? [LegalEntity] : new[] { Name, LegalName }.Where(n => n.Length > 0);
}
