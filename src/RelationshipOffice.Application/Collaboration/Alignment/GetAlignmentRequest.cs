using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>One alignment request with what it would mean for each party, and what became of it. Out of reach is <c>office.not_found</c>.</summary>
[Requires(Permission.SeeCharters)]
public sealed record GetAlignmentRequest(AlignmentRequestId Request) : IQuery<AlignmentDetails>;

/// <summary>The request, the drift signal that it answers if it answers one, and the ends by which the reader may close it.</summary>
public sealed record AlignmentDetails(
    AlignmentRequestId Id, uint Version, CharterId Charter, string Code, string CharterTitle, string Title, string Wish, AlignmentSubject Subject,
    AlignmentState State, string RaisedBy, DateOnly RaisedOn, string Outcome, DateOnly? ClosedOn, IReadOnlyList<EffectRow> Effects,
    DriftSignalId? Signal, string? SignalSentence, IReadOnlyList<AlignmentState> MayEndBy);

/// <summary>What it would mean for one party.</summary>
public sealed record EffectRow(PartnerId Partner, string Party, string Words);

internal sealed class GetAlignmentRequestHandler(OfficeDbContext db) : IHandler<GetAlignmentRequest, AlignmentDetails>
{
    public async Task<Result<AlignmentDetails>> HandleAsync(GetAlignmentRequest request, Actor actor, CancellationToken ct)
    {
        if (await db.AlignmentFor(actor).AsNoTracking().SingleOrDefaultAsync(r => r.Id == request.Request, ct) is not { } found)
        {
            return OfficeErrors.NotFound;
        }

        var charter = await db.Charters.Where(c => c.Id == found.Charter).Select(c => new { c.Code, c.Title }).SingleAsync(ct);
        var parties = found.Effects.Select(e => e.Partner).ToList();
        var names = await db.Partners.Where(p => parties.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var raisedBy = await db.People.Where(p => p.Id == found.RaisedBy).Select(p => p.Name).SingleAsync(ct);
        var signal = await db.SignalsFor(actor).Where(s => s.Request == found.Id).Select(s => new { s.Id, s.Sentence }).FirstOrDefaultAsync(ct);
        return new AlignmentDetails(
            found.Id, found.Version, found.Charter, charter.Code, charter.Title, found.Title, found.Wish, found.Subject, found.State, raisedBy,
            found.RaisedOn, found.Outcome, found.ClosedOn, [.. found.Effects.Select(e => new EffectRow(e.Partner, names[e.Partner], e.Words))],
            signal?.Id, signal?.Sentence, actor.MayEndBy(found.RaisedBy, found.State));
    }
}
