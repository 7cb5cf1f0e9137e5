using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Who may do what with the exit of one charter; pages and handlers ask the same questions.</summary>
internal static class ExitRights
{
    /// <summary>The party for which this person opens the exit or takes it back: one that names them in the charter, whatever the role.</summary>
    public static PartnerId? EndsFor(this Actor actor, Charter charter) =>
        actor.May(Permission.TakePositions) && charter.PartyOf(actor.StandsFor) is { } party && party.People.Names(actor.Id) ? party.Partner : null;

    /// <summary>The party for which this person says what was done and learned.</summary>
    public static PartnerId? WindsUpFor(this Actor actor, Charter charter) => actor.EndsFor(charter) ?? actor.TakesPositionsFor(charter);

    /// <summary>The parties of which nobody is in the office: the office writes down what they say.</summary>
    public static async Task<IReadOnlyList<PartnerId>> WithoutUsersAsync(this OfficeDbContext db, Actor actor, Charter charter, CancellationToken ct)
    {
        if (!actor.MayRecordForOthers())
        {
            return [];
        }

        var parties = charter.Parties.Select(p => p.Partner).ToList();
        var present = await db.People.Where(p => p.StandsFor != null && parties.Contains(p.StandsFor.Value) && !p.IsSuspended)
            .Select(p => p.StandsFor!.Value).Distinct().ToListAsync(ct);
        return [.. parties.Except(present)];
    }

    /// <summary>
    /// Refuses whoever speaks neither for the own party nor, with evidence, as the office for one without any user; null where
    /// this person may.
    /// </summary>
    public static async Task<Error?> SpeakingRefusalAsync(
        this OfficeDbContext db, Actor actor, Charter charter, PartnerId? own, PartnerId party, string evidence, Error notYours, CancellationToken ct) =>
        own == party ? null
        : !actor.MayRecordForOthers() ? notYours
        : !(await db.WithoutUsersAsync(actor, charter, ct)).Contains(party) ? ExitErrors.PartyHasUsers
        : string.IsNullOrWhiteSpace(evidence) ? ExitErrors.EvidenceMissing
        : null;

    /// <summary>Who says that a duty is done: the party that sees to it, any party for a duty of all, the office for who is not here.</summary>
    public static async Task<bool> MayFinishAsync(this OfficeDbContext db, Actor actor, Charter charter, PartnerId? responsible, CancellationToken ct) =>
        MayFinish(actor.WindsUpFor(charter), await db.WithoutUsersAsync(actor, charter, ct), responsible);

    public static bool MayFinish(PartnerId? own, IReadOnlyCollection<PartnerId> withoutUsers, PartnerId? responsible) =>
        responsible is { } party ? own == party || withoutUsers.Contains(party) : own is not null || withoutUsers.Count > 0;
}
