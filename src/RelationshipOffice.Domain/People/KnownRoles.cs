namespace RelationshipOffice.Domain.People;

/// <summary>Which combinations of roles exist: at least one, and none that the office does not know.</summary>
public static class KnownRoles
{
    public const Roles All = Roles.Officer | Roles.PartnerManager | Roles.Executive | Roles.Administrator;

    extension(Roles roles)
    {
        public bool IsKnown => roles != Roles.None && (roles & ~All) == 0;

        /// <summary>The roles one by one, in the order in which they are shown.</summary>
        public IEnumerable<Roles> OneByOne() =>
            Enum.GetValues<Roles>().Where(role => role != Roles.None && (roles & role) == role);
    }
}
