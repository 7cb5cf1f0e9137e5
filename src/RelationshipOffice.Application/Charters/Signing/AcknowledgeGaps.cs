using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says why the parties go on without facts that went missing while they were signing, so that the last of them can sign
/// (domain guide §4). Refuses a missing reason (<c>charter.reason.missing</c>), any stage but review
/// (<c>charter.signature.not_in_review</c>) and when nothing new is missing (<c>charter.gate.no_new_gaps</c>).
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class AcknowledgeGaps : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    /// <summary>Every party reads it in the charter's story.</summary>
    public string Reason { get; set; } = "";
}

internal sealed class AcknowledgeGapsValidator : AbstractValidator<AcknowledgeGaps>
{
    public AcknowledgeGapsValidator() => RuleFor(c => c.Reason).MustBeAReason();
}

internal sealed class AcknowledgeGapsHandler(OfficeDbContext db, GateReader gates) : IHandler<AcknowledgeGaps, Done>
{
    public async Task<Result<Done>> HandleAsync(AcknowledgeGaps request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.AcknowledgeGaps(request.Reason, GateFacts.None with { Verdict = await gates.AheadAsync(charter, actor, ct) });
        return Done.Value;
    }
}
