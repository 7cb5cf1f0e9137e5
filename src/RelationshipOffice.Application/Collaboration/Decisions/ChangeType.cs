using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Governance;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Puts a change of type of one domain before the parties of a charter in force (domain guide §3.4, 12): the approvers are
/// those of the type in force, and whoever becomes subordinate or owned. With the last consent, on its day, the charter gets
/// its next version. Refuses a change that changes nothing (<c>decision.change.none</c>), a second one of the same domain
/// (<c>decision.change.running</c>), a leader without a rule (<c>decision.change.rule_missing</c>) and a draft, which is
/// simply edited (<c>decision.charter_not_in_force</c>). It may accept a drift signal by the way (domain guide §3.3).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class ChangeType : Command<DecisionId>, ITypeChange
{
    public required CharterId Charter { get; init; }

    public DecisionDomain? Domain { get; set; }

    public GovernanceType? Type { get; set; }

    public PartnerId? Lead { get; set; }

    /// <summary>The rule of the domain from then on; empty keeps the present one.</summary>
    public string NewRule { get; set; } = "";

    public string Reason { get; set; } = "";

    /// <summary>Last day to answer; none: the office’s period †, ten working days by default.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>Day of effect; none: as soon as every consent is there.</summary>
    public DateOnly? WantedOn { get; set; }

    /// <summary>The drift signal of this charter that it accepts, at the version that the reader saw.</summary>
    public SeenSignal? Signal { get; init; }
}

/// <summary>A drift signal as the reader saw it.</summary>
public readonly record struct SeenSignal(DriftSignalId Id, uint Version);

internal sealed class ChangeTypeValidator : AbstractValidator<ChangeType>
{
    public ChangeTypeValidator()
    {
        Include(new TypeChangeRules());
        RuleFor(c => c.Reason).MustBeAReason();
    }
}

internal sealed class ChangeTypeHandler(OfficeDbContext db, Proposing proposing) : IHandler<ChangeType, DecisionId>
{
    public async Task<Result<DecisionId>> HandleAsync(ChangeType request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayPropose(charter))
        {
            return DecisionErrors.NotForYou;
        }

        if (request.Signal is { } seen)
        {
            return await AcceptAsync(seen, charter, request, actor, ct);
        }

        return await GiveNoticeAsync(charter, request, actor, ct);
    }

    private async Task<Result<DecisionId>> AcceptAsync(SeenSignal seen, Charter charter, ChangeType request, Actor actor, CancellationToken ct)
    {
        if (!actor.MayAnswerSignals() || await db.TakeSignalAsync(seen.Id, seen.Version, actor, ct) is not { } signal || signal.Charter != charter.Id)
        {
            return OfficeErrors.NotFound;
        }

        var notice = await GiveNoticeAsync(charter, request, actor, ct);
        if (notice.TryGet(out var decision))
        {
            signal.Accept(decision);
        }

        return notice;
    }

    private async Task<Result<DecisionId>> GiveNoticeAsync(Charter charter, ChangeType request, Actor actor, CancellationToken ct)
    {
        var title = $"{Sentence.Begin(DomainNames.Of(request.Domain!.Value))} becomes {DomainNames.Of(request.Type!.Value)}";
        var proposal = new Proposal(
            title, request.Reason, actor.ProposesFor(charter), actor.Id, request.AnswerBy, request.WantedOn, NewRule: request.NewRule);
        return await proposing.GiveNoticeAsync(charter, TypeChange.In(charter, request), proposal, actor, ct);
    }
}
