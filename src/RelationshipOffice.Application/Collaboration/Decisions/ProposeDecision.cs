using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Gives notice of a decision under a charter in force; the type in force in its domain says which rule applies (domain
/// guide §3.2). Who speaks for the proposing party thereby consents for it; an officer does not. Refuses a charter that is
/// not in force (<c>decision.charter_not_in_force</c>), people who stand for no party (<c>decision.position.not_for_you</c>),
/// an answer period under the office’s (ten working days †) where a leader decides (<c>decision.answer_by.too_soon</c>) and an owner's
/// record without how the unit was heard (<c>decision.heard.missing</c>).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class ProposeDecision : Command<DecisionId>, IProposalFields
{
    public required CharterId Charter { get; init; }

    public string Title { get; set; } = "";

    public string Words { get; set; } = "";

    /// <summary>None: outside any domain, which needs every party.</summary>
    public DecisionDomain? Domain { get; set; }

    public List<ProtectedSubject> Subjects { get; set; } = [];

    /// <summary>Last day to answer; none: the office’s period †, ten working days by default.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>Day of effect; none: as soon as it is decided.</summary>
    public DateOnly? WantedOn { get; set; }

    /// <summary>In hierarchy: when and how the unit was heard.</summary>
    public string Heard { get; set; } = "";
}

/// <summary>What every form that puts something before the parties asks.</summary>
public interface IProposalFields
{
    string Title { get; }

    string Words { get; }
}

internal sealed class ProposeDecisionValidator : AbstractValidator<ProposeDecision>
{
    public ProposeDecisionValidator()
    {
        Include(new ProposalRules());
        RuleFor(c => c.Heard).MaximumLength(Text.Line).WithErrorCode("decision.heard.too_long").WithMessage($"This may have {Text.Line} characters at most.");
    }
}

internal sealed class ProposalRules : AbstractValidator<IProposalFields>
{
    public ProposalRules()
    {
        RuleFor(c => c.Title).NotEmpty().WithErrorCode("decision.title.missing").WithMessage("A title is needed.");
        RuleFor(c => c.Title).MaximumLength(Text.Name).WithErrorCode("decision.title.too_long").WithMessage($"A title may have {Text.Name} characters at most.");
        RuleFor(c => c.Words).NotEmpty().WithErrorCode("decision.words.missing").WithMessage("Say what is decided, and why.");
        RuleFor(c => c.Words).MaximumLength(Text.Paragraph)
            .WithErrorCode("decision.words.too_long").WithMessage($"The text may have {Text.Paragraph:N0} characters at most.");
    }
}

internal sealed class ProposeDecisionHandler(OfficeDbContext db, Proposing proposing) : IHandler<ProposeDecision, DecisionId>
{
    public async Task<Result<DecisionId>> HandleAsync(ProposeDecision request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayPropose(charter))
        {
            return DecisionErrors.NotForYou;
        }

        var matter = Matter.In(charter, request.Domain, request.Subjects);
        var proposal = new Proposal(
            request.Title, request.Words, actor.ProposesFor(charter), actor.Id, request.AnswerBy, request.WantedOn, request.Heard);
        return await proposing.GiveNoticeAsync(charter, matter, proposal, actor, ct);
    }
}
