using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Makes a party's counter-text the words of the statement; every party, also that one, is asked to look again (domain guide
/// §4). Refuses a counter-text that is gone or on earlier words (<c>charter.counter_text.gone</c>) and a charter in review or
/// past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class TakeOverCounterText : Command<Done>, IVersioned
{
    public required StatementId Statement { get; init; }

    /// <summary>Version of the statement, not of its charter.</summary>
    public required uint Version { get; set; }

    /// <summary>Whose counter-text.</summary>
    public required PartnerId Partner { get; init; }
}

internal sealed class TakeOverCounterTextHandler(OfficeDbContext db) : IHandler<TakeOverCounterText, Done>
{
    public async Task<Result<Done>> HandleAsync(TakeOverCounterText request, Actor actor, CancellationToken ct)
    {
        if (await StatementInHand.TakeAsync(db, request.Statement, actor, ct) is not { } hand || !hand.Charter.IsParty(request.Partner))
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(hand.Statement, request.Version);
        var position = await db.Positions.SingleOrDefaultAsync(p => p.Statement == request.Statement && p.Partner == request.Partner, ct);
        if (position is null)
        {
            return RoundErrors.NoCounterText;
        }

        position.TakeOver(hand.Charter, hand.Statement);
        return Done.Value;
    }
}
