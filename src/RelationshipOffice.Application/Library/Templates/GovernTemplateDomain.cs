using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.Library;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Library;

/// <summary>
/// Says who decides in a domain by a template of the office, and the rule there, as its next edition (domain guide §3).
/// Refuses a leading role that the template does not know (<c>template.lead.unknown</c>), none where one is needed, one in a
/// network (<c>template.lead.in_network</c>), one that several parties take (<c>template.lead.not_one</c>), criticality
/// outside 1–3, a built-in template and a stale version.
/// </summary>
[Requires(Permission.KeepLibrary)]
public sealed class GovernTemplateDomain : Command<Done>, ITemplateChange
{
    public required string Key { get; init; }

    public required uint Version { get; set; }

    public DecisionDomain? Domain { get; set; }

    public GovernanceType? Type { get; set; }

    /// <summary>Key of the role that leads; empty in a network.</summary>
    public string LeadRole { get; set; } = "";

    /// <summary>How much the domain weighs, 1–3.</summary>
    public int Criticality { get; set; } = 2;

    public bool IsMandatory { get; set; }

    public bool IsProtected { get; set; }

    public bool IsExternal { get; set; }

    public string Rule { get; set; } = "";

    public string Reason { get; set; } = "";
}

internal sealed class GovernTemplateDomainValidator : AbstractValidator<GovernTemplateDomain>
{
    public GovernTemplateDomainValidator()
    {
        RuleFor(c => c.Domain).NotNull().WithErrorCode("charter.domain.missing").WithMessage("Choose the decision domain.");
        RuleFor(c => c.Type).NotNull().WithErrorCode("charter.type.missing").WithMessage("Choose how this domain is governed.");
        RuleFor(c => c.LeadRole).NotEmpty().When(c => c.Type is not null and not GovernanceType.Network)
            .WithErrorCode(TemplateErrors.LeadMissing.Code).WithMessage(TemplateErrors.LeadMissing.Message);
        RuleFor(c => c.Criticality).InclusiveBetween(DomainTerms.LeastCritical, DomainTerms.MostCritical)
            .WithErrorCode(DomainTerms.CriticalityOutOfRange.Code).WithMessage(DomainTerms.CriticalityOutOfRange.Message);
        RuleFor(c => c.Rule).MaximumLength(Text.Paragraph).WithErrorCode("charter.rule.too_long").WithMessage($"A rule may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Reason).MustBeALibraryReason();
    }
}

internal sealed class GovernTemplateDomainHandler(TemplateInHand hand) : IHandler<GovernTemplateDomain, Done>
{
    public Task<Result<Done>> HandleAsync(GovernTemplateDomain request, Actor actor, CancellationToken ct) => hand.ReviseAsync(
        request, actor,
        content => content.With(new TemplateDomain(
            request.Domain!.Value, request.Type!.Value, request.LeadRole.Length == 0 ? null : request.LeadRole, request.Criticality, request.IsMandatory,
            request.IsProtected, request.IsExternal, request.Rule, content.Domains.FirstOrDefault(d => d.Domain == request.Domain)?.Rest ?? "")),
        ct);
}
