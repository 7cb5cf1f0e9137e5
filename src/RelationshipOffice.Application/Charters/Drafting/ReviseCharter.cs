using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Changes title, purpose, dates and contract reference of a draft. Refuses a review that is not after the start
/// (<c>charter.review.not_after_start</c>), a contract that ends before it starts (<c>charter.contract.end_before_start</c>)
/// and a charter in review or past it.
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class ReviseCharter : Command<Done>, ITermsFields, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public string Title { get; set; } = "";

    public string Purpose { get; set; } = "";

    public DateOnly? StartDate { get; set; }

    public DateOnly? ReviewDate { get; set; }

    public string ContractTitle { get; set; } = "";

    public string ContractNumber { get; set; } = "";

    public DateOnly? ContractStart { get; set; }

    public DateOnly? ContractEnd { get; set; }
}

internal sealed class ReviseCharterValidator : AbstractValidator<ReviseCharter>
{
    public ReviseCharterValidator() => Include(new TermsFieldsValidator());
}

internal sealed class ReviseCharterHandler(OfficeDbContext db) : IHandler<ReviseCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(ReviseCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.Revise(request.Title, request.Terms());
        return Done.Value;
    }
}
