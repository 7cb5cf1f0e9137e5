using static RelationshipOffice.Domain.People.Permission;

namespace RelationshipOffice.Domain.People;

/// <summary>Which rights each role brings (domain guide §8). Reach then narrows what they apply to.</summary>
public static class RolePermissions
{
    private static readonly Permission[] Everyone = [Visit, UseTheOffice, RecordFunctionalPositions];

    private static readonly Dictionary<Roles, Permission[]> ByRole = new()
    {
        [Roles.Officer] =
        [
            SeePartners, KeepPartners, SeeOutcomes, KeepOutcomes, RecordObservations, SeeCharters, DraftCharters,
            GovernCharters, MoveCharters, TakePositions, SignCharters, SeeActivity, SeePeople, SeeExecutivePage,
            ProposeDecisions, TakeDecisionPositions, InviteFunctions, RecordPastDecisions, SeeFunctionBalance, KeepCalendar, SetThresholds,
            KeepLibrary, LookAsPartner,
        ],
        [Roles.PartnerManager] =
        [
            SeePartners, SeeOutcomes, RecordObservations, SeeCharters, TakePositions, SignCharters, SeeActivity,
            ProposeDecisions, TakeDecisionPositions, InviteFunctions,
        ],
        [Roles.Executive] =
        [
            SeePartners, SeeOutcomes, SeeCharters, TakePositions, SignCharters, SeeActivity, SeePeople, SeeExecutivePage,
            ProposeDecisions, TakeDecisionPositions, SeeFunctionBalance,
        ],
        [Roles.Administrator] = [SeePeople, AdministerPeople, AdministerOffice, SeeActivity, KeepCalendar],
    };

    /// <summary>Whether one of these roles brings the right.</summary>
    public static bool Give(Roles roles, Permission right) =>
        Everyone.Contains(right) || ByRole.Any(entry => roles.HasFlag(entry.Key) && entry.Value.Contains(right));

    /// <summary>All rights that these roles bring together.</summary>
    public static IReadOnlySet<Permission> Of(Roles roles) =>
        ByRole.Where(entry => roles.HasFlag(entry.Key)).SelectMany(entry => entry.Value).Concat(Everyone).ToHashSet();
}
