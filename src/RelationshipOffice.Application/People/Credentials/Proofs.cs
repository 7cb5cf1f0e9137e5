using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People.Credentials;

/// <summary>
/// Keeps and reads with the session when its person last proved who they are. The moments are the database's own, so that no
/// clock of a web server decides whether five minutes have passed.
/// </summary>
internal sealed class Proofs(OfficeDbContext db)
{
    /// <summary>Keeps a proof given now; false where there is no session to which it could belong.</summary>
    public async Task<bool> KeepAsync(Actor actor, SignInMethod by, Device device, CancellationToken ct)
    {
        var (address, agent) = (Sessions.Cut(device.Address, Text.Name), Sessions.Cut(device.Agent, Text.Line));
        return await db.Database.ExecuteSqlAsync(
            $"""
             update sessions set proved_at = clock_timestamp(), proved_by = {by.ToString()}, proved_address = {address}, proved_agent = {agent}
             where id = {actor.Session} and person = {actor.Id.Value} and ended_at is null
             """, ct) == 1;
    }

    /// <summary>The last proof of this session, however old.</summary>
    public async Task<SignerProof?> FindAsync(Actor actor, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleOrDefaultAsync(s => s.Id == actor.Session && s.Person == actor.Id, ct);
        return session is { ProvedAt: { } at, ProvedBy: { } by } ? new SignerProof(by, at, session.ProvedAddress, session.ProvedAgent) : null;
    }

    /// <summary>
    /// The proof under which something is signed, declined or delegated at this moment. Refuses none and one that is older than
    /// five minutes (<c>charter.signature.confirm</c>); who acts without a session is the office itself, loading a file.
    /// </summary>
    public async Task<SignerProof?> RequireAsync(Actor actor, DateTimeOffset moment, CancellationToken ct)
    {
        if (actor.Session is null)
        {
            return null;
        }

        var proof = await FindAsync(actor, ct);
        Rule.Guard(proof?.HoldsAt(moment) == true, SigningErrors.ConfirmFirst);
        return proof;
    }

    public async Task<DateTimeOffset> NowAsync(CancellationToken ct) =>
        await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(ct);
}
