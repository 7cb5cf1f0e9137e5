using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Who may do what with the bodies of one charter; pages and handlers ask the same questions.</summary>
internal static class BodyRights
{
    /// <summary>A party names its own members; the office prepares it for every side.</summary>
    public static bool MayStaff(this Actor actor, Charter charter, PartnerId party) =>
        !charter.IsOver && (actor.May(Permission.DraftCharters) || actor.TakesPositionsFor(charter) == party);

    /// <summary>Whoever speaks for one of the parties, or the office, says when a body met.</summary>
    public static bool MaySpeakOfMeetings(this Actor actor, Charter charter) =>
        actor.May(Permission.DraftCharters) || actor.TakesPositionsFor(charter) is not null;
}
