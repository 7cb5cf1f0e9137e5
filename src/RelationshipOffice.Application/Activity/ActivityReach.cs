using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Partners;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Activity;

/// <summary>
/// Whose story exists for whom: the same reach as the records themselves. Administrators see that something was done,
/// by whom and when, but of people and the office alone what it was (domain guide §8). Of a party's private notes nobody
/// else learns even that.
/// </summary>
internal static class ActivityReach
{
    public static IQueryable<ActivityEntry> ReachableBy(this IQueryable<ActivityEntry> activity, OfficeDbContext db, Actor actor)
    {
        var notes = actor.KeepsNotesOf()?.Value ?? Guid.Empty;
        if (actor.SeesWholeOffice || actor.May(Permission.AdministerPeople))
        {
            var told = activity.Where(e => e.SubjectKind != SubjectKind.Notes || e.SubjectId == notes);
            return actor.May(Permission.KeepLibrary) || actor.May(Permission.AdministerPeople) ? told : told.Where(e => e.SubjectKind != SubjectKind.Library);
        }

        // Through object: the column is the uuid itself, only the typed id stands between.
        var charters = db.Charters.ReachableBy(actor).Select(c => (Guid)(object)c.Id);
        var partners = db.PartnersReachableBy(actor).Select(p => (Guid)(object)p.Id);
        var own = actor.StandsFor?.Value ?? Guid.Empty;
        return activity.Where(e =>
            (e.SubjectKind == SubjectKind.Charter && charters.Contains(e.SubjectId))
            || (e.SubjectKind == SubjectKind.Partner && partners.Contains(e.SubjectId)
                && (e.SubjectId == own || !PartnerReach.BetweenTwo.Contains(e.Event)))
            || (e.SubjectKind == SubjectKind.Notes && e.SubjectId == notes)
            || (e.SubjectKind == SubjectKind.Person && e.SubjectId == actor.Id.Value));
    }

    /// <summary>Whether the actor may read what an entry of this kind says, not only that there is one.</summary>
    public static bool MayRead(this Actor actor, SubjectKind kind) =>
        kind == SubjectKind.Library ? actor.May(Permission.KeepLibrary)
        : actor.SeesWholeOffice
        || !actor.May(Permission.AdministerPeople)
        || kind is SubjectKind.Person or SubjectKind.Office;
}
