using FluentValidation;
using RelationshipOffice.Application.Charters;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Collaboration;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Collaboration;

/// <summary>
/// Puts other words for a charter in force before its parties (domain guide §3.4, 2 and §4, Versions): statements reworded,
/// added or removed, and the day of the next review. The governance in force in each domain that it touches says whose consent
/// it needs; with the last one, on its day, the charter gets its next version. Refuses a draft (<c>charter.not_in_force</c>), a
/// charter on its way out (<c>decision.amendment.exit_began</c>), no change (<c>decision.amendment.no_change</c>), a statement
/// that is gone or has other words by now (<c>decision.amendment.statement_gone</c>, <c>decision.amendment.statement_stale</c>), is
/// changed twice, or is none of the charter's, a day before today (<c>decision.wanted.past</c>), and a second amendment or a
/// change of type at the same time (<c>decision.amendment.running</c>, <c>decision.amendment.type_changing</c>).
/// </summary>
[Requires(Permission.ProposeDecisions)]
public sealed class ProposeAmendment : Command<DecisionId>, IProposalFields, IAmendmentFields
{
    public required CharterId Charter { get; init; }

    public string Title { get; set; } = "";

    /// <summary>Why the parties should want it.</summary>
    public string Words { get; set; } = "";

    public List<AmendmentLine> Changes { get; set; } = [];

    public DateOnly? ReviewDate { get; set; }

    public List<ProtectedSubject> Subjects { get; set; } = [];

    /// <summary>The day from which it is to be in force; it never is before.</summary>
    public DateOnly? WantedOn { get; set; }

    /// <summary>Last day to answer; none: the office’s period †, ten working days by default.</summary>
    public DateOnly? AnswerBy { get; set; }

    /// <summary>In hierarchy: when and how the unit was heard.</summary>
    public string Heard { get; set; } = "";

    IReadOnlyList<AmendmentLine> IAmendmentFields.Lines => Changes;

    IReadOnlyList<ProtectedSubject> IAmendmentFields.Touching => Subjects;
}

internal sealed class ProposeAmendmentValidator : AbstractValidator<ProposeAmendment>
{
    public ProposeAmendmentValidator()
    {
        Include(new ProposalRules());
        Include(new AmendmentRulesOfForm());
        RuleFor(c => c.WantedOn).NotNull().WithErrorCode("decision.amendment.effective_missing").WithMessage("Say from which day the amendment is to be in force.");
        RuleFor(c => c.ReviewDate).GreaterThan(c => c.WantedOn).When(c => c.ReviewDate is not null && c.WantedOn is not null)
            .WithErrorCode("decision.amendment.review_too_early").WithMessage("The next review lies after the day from which the amendment is in force. Choose a later day.");
        RuleFor(c => c.Heard).MaximumLength(Text.Line).WithErrorCode("decision.heard.too_long").WithMessage($"This may have {Text.Line} characters at most.");
    }
}

internal sealed class ProposeAmendmentHandler(OfficeDbContext db, AmendmentReader amendments, Proposing proposing) : IHandler<ProposeAmendment, DecisionId>
{
    public async Task<Result<DecisionId>> HandleAsync(ProposeAmendment request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        if (!actor.MayPropose(charter))
        {
            return DecisionErrors.NotForYou;
        }

        var matter = await amendments.MatterAsync(charter, request, ct);
        var proposal = new Proposal(
            request.Title, request.Words, actor.ProposesFor(charter), actor.Id, request.AnswerBy, request.WantedOn, request.Heard);
        return await proposing.GiveNoticeAsync(charter, matter, proposal, actor, ct);
    }
}
