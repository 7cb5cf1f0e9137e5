using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Which alignment requests and audits exist for whom: those of charters in reach; and who may end a request.</summary>
internal static class AlignmentReach
{
    public static IQueryable<AlignmentRequest> AlignmentFor(this OfficeDbContext db, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor).Select(c => c.Id);
        return db.AlignmentRequests.Where(r => charters.Contains(r.Charter));
    }

    public static IQueryable<Audit> AuditsFor(this OfficeDbContext db, Actor actor)
    {
        var charters = db.Charters.ReachableBy(actor).Select(c => c.Id);
        return db.Audits.Where(a => charters.Contains(a.Charter));
    }

    /// <summary>Ends by which this person may close a request: officers any, whoever raised it by taking it back.</summary>
    public static IReadOnlyList<AlignmentState> MayEndBy(this Actor actor, PersonId raisedBy, AlignmentState state) =>
        state != AlignmentState.Open ? []
        : actor.May(Permission.GovernCharters) ? [AlignmentState.Agreed, AlignmentState.Refused, AlignmentState.Withdrawn]
        : actor.Id == raisedBy ? [AlignmentState.Withdrawn] : [];
}
