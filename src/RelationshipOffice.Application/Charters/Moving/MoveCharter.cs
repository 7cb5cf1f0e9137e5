using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Collaboration;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Takes a charter a step along its life (domain guide §4). Into review its text is frozen as the next version; out of it
/// that version is set aside with its signatures. Refuses a step that is none (<c>charter.stage.no_such_step</c>), agreement
/// by hand (<c>charter.stage.by_signatures</c>), an exit that no party opened (<c>charter.exit.by_a_party</c>), a way back without a reason, and lists everything that a gate misses
/// (<c>charter.gate.…</c>), an Invalid verdict on governance among it. Where that lacks facts, the reason for review acknowledges it.
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class MoveCharter : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public Stage? To { get; set; }

    /// <summary>Needed for a way back and a withdrawal, and for review where the verdict on governance lacks facts.</summary>
    public string Reason { get; set; } = "";
}

internal sealed class MoveCharterValidator : AbstractValidator<MoveCharter>
{
    public MoveCharterValidator()
    {
        RuleFor(c => c.To).NotNull().WithErrorCode("charter.stage.missing").WithMessage("Choose the next stage.");
        RuleFor(c => c.Reason).MustFit();
    }
}

internal sealed class MoveCharterHandler(OfficeDbContext db, OfficeClock clock, VersionFreezer freezer, GateReader gates, AmendmentCourse amendments) : IHandler<MoveCharter, Done>
{
    public async Task<Result<Done>> HandleAsync(MoveCharter request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        var to = request.To!.Value;
        var facts = await gates.ReadAsync(charter, actor, ct);
        if (Lifecycle.Allows(charter.Stage, to) && Gate.Missing(charter, to, facts) is { Count: > 0 } missing)
        {
            return Result<Done>.Refused(missing);
        }

        var left = charter.CurrentVersion;
        charter.MoveTo(to, request.Reason, facts, clock.Now);
        await amendments.LookAgainAsync(charter, ct);
        if (to == Stage.InReview)
        {
            db.CharterVersions.Add(await freezer.FreezeAsync(charter, ct));
        }
        else if (left is not null && charter.CurrentVersion is null)
        {
            var version = await db.CharterVersions.SingleAsync(v => v.Charter == charter.Id && v.Number == left, ct);
            version.Return(actor.Id, request.Reason, clock.Now);
        }

        return Done.Value;
    }
}
