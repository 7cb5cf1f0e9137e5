using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Opens the next round of convergence to all parties, and keeps the words that they are asked about (domain guide §4).
/// Refuses a missing day (<c>charter.round.due.missing</c>) or one that has passed (<c>charter.round.due.passed</c>), any stage
/// but convergence (<c>charter.round.not_in_convergence</c>) and a second open round (<c>charter.round.open_already</c>).
/// </summary>
[Requires(Permission.MoveCharters)]
public sealed class OpenRound : Command<RoundId>
{
    public required CharterId Charter { get; init; }

    /// <summary>Until when the parties are asked to answer.</summary>
    public DateOnly? DueOn { get; set; }

    public string Note { get; set; } = "";
}

internal sealed class OpenRoundValidator : AbstractValidator<OpenRound>
{
    public OpenRoundValidator()
    {
        RuleFor(c => c.DueOn).NotNull().WithErrorCode(RoundErrors.DueMissing.Code).WithMessage(RoundErrors.DueMissing.Message);
        RuleFor(c => c.Note).MaximumLength(Text.Paragraph).WithErrorCode("charter.round.note.too_long")
            .WithMessage($"A note may have {Text.Paragraph:N0} characters at most.");
    }
}

internal sealed class OpenRoundHandler(OfficeDbContext db, OfficeClock clock, RoundWriter writer) : IHandler<OpenRound, RoundId>
{
    public async Task<Result<RoundId>> HandleAsync(OpenRound request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        var newest = await db.NewestRoundAsync(charter.Id, ct);
        if (newest is { IsOpen: true })
        {
            return RoundErrors.OpenAlready;
        }

        var round = new Round(
            charter, (newest?.Number ?? 0) + 1, RoundPlan.Of(request.DueOn, request.Note), actor.Id, clock.Now, clock.Today);
        db.Rounds.Add(round);
        db.RoundRecords.Add(await writer.WriteAsync(charter, round, RoundMoment.Opened, ct));
        return round.Id;
    }
}
