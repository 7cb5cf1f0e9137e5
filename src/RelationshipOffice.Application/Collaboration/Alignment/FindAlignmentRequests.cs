using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>Alignment requests in reach, of one charter or of all, open ones first and then the newest.</summary>
[Requires(Permission.SeeCharters)]
public sealed record FindAlignmentRequests(Slice Slice, CharterId? Charter = null, AlignmentState? State = null, AlignmentSubject? Subject = null)
    : IQuery<Page<AlignmentRow>>;

/// <summary>One request in a list.</summary>
public sealed record AlignmentRow(
    AlignmentRequestId Id, CharterId Charter, string Code, string Title, AlignmentSubject Subject, AlignmentState State, DateOnly RaisedOn, string? RaisedBy);

internal sealed class FindAlignmentRequestsHandler(OfficeDbContext db) : IHandler<FindAlignmentRequests, Page<AlignmentRow>>
{
    public async Task<Result<Page<AlignmentRow>>> HandleAsync(FindAlignmentRequests request, Actor actor, CancellationToken ct)
    {
        var found = db.AlignmentFor(actor).AsNoTracking()
            .Where(r => (request.Charter == null || r.Charter == request.Charter) && (request.State == null || r.State == request.State)
                && (request.Subject == null || r.Subject == request.Subject));
        return await found.OrderBy(r => r.State == AlignmentState.Open ? 0 : 1).ThenByDescending(r => r.RaisedOn).ThenBy(r => r.Id)
            .Select(r => new AlignmentRow(
                r.Id, r.Charter, db.Charters.Where(c => c.Id == r.Charter).Select(c => c.Code).First(), r.Title, r.Subject, r.State, r.RaisedOn,
                db.People.Where(p => p.Id == r.RaisedBy).Select(p => p.Name).FirstOrDefault()))
            .PageAsync(found, request.Slice, ct);
    }
}
