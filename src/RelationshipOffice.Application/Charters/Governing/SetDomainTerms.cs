using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Sets the rule of a decision domain, when it was published, how much it weighs (1–3) and its marks: mandatory, protected,
/// delegated in writing, set by somebody outside, protective rules (domain guide §3, G7, G11–G13). Refuses a domain for which nobody decides yet
/// (<c>charter.domain.not_governed</c>), criticality outside 1–3, a delegation that is not written and dated
/// (<c>charter.delegation.unwritten</c>), notice outside 0–500 working days and a domain both delegated and set outside.
/// </summary>
[Requires(Permission.GovernCharters)]
public sealed class SetDomainTerms : Command<Done>, IVersioned
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public DecisionDomain? Domain { get; set; }

    public string Rule { get; set; } = "";

    public DateOnly? RulePublishedOn { get; set; }

    public int Criticality { get; set; } = 2;

    public bool IsMandatory { get; set; }

    public bool IsProtected { get; set; }

    /// <summary>The document by which the owner delegated the domain; empty when it did not.</summary>
    public string DelegatedBy { get; set; } = "";

    public DateOnly? DelegatedOn { get; set; }

    /// <summary>Whether the owner may take the delegation back; without a delegation it says nothing.</summary>
    public bool IsRevocable { get; set; } = true;

    /// <summary>Regulator or standard that sets this domain; empty when the parties do.</summary>
    public string OutsideSetter { get; set; } = "";

    /// <summary>What protects a weaker party of a network; each needs the one reason below.</summary>
    public List<ProtectiveRule> ProtectiveRules { get; set; } = [];

    /// <summary>Why these rules are enough; needed with them, and nothing without them.</summary>
    public string ProtectionReason { get; set; } = "";

    /// <summary>Working days, 0–500, between a leader's decision and its effect (combination check, domain guide §3.1).</summary>
    public int? NoticeDays { get; set; }
}

internal sealed class SetDomainTermsValidator : AbstractValidator<SetDomainTerms>
{
    public SetDomainTermsValidator()
    {
        RuleFor(c => c.Domain).NotNull().WithErrorCode("charter.domain.missing").WithMessage("Choose the decision domain.");
        RuleFor(c => c.Criticality).InclusiveBetween(DomainTerms.LeastCritical, DomainTerms.MostCritical)
            .WithErrorCode(DomainTerms.CriticalityOutOfRange.Code).WithMessage(DomainTerms.CriticalityOutOfRange.Message);
        RuleFor(c => c.NoticeDays).InclusiveBetween(0, DomainTerms.LongestNotice)
            .WithErrorCode(DomainTerms.NoticeOutOfRange.Code).WithMessage(DomainTerms.NoticeOutOfRange.Message);
        RuleFor(c => c.Rule).MaximumLength(Text.Paragraph)
            .WithErrorCode("charter.rule.too_long").WithMessage($"A rule may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Rule).NotEmpty().When(c => c.RulePublishedOn is not null)
            .WithErrorCode(DomainTerms.PublishedWithoutRule.Code).WithMessage(DomainTerms.PublishedWithoutRule.Message);
        RuleFor(c => c.DelegatedBy).Must((c, document) => string.IsNullOrWhiteSpace(document) == c.DelegatedOn is null)
            .WithErrorCode(Delegation.Unwritten.Code).WithMessage(Delegation.Unwritten.Message);
        RuleFor(c => c.OutsideSetter).MaximumLength(Text.Name).WithErrorCode("charter.outside_setter.too_long")
            .WithMessage($"The outside setter's name may have {Text.Name} characters at most.");
        RuleFor(c => c.OutsideSetter).Empty().When(c => c.DelegatedOn is not null)
            .WithErrorCode(DomainTerms.DelegatedAndExternal.Code).WithMessage(DomainTerms.DelegatedAndExternal.Message);
        RuleForEach(c => c.ProtectiveRules).IsInEnum()
            .WithErrorCode("governance.protection.rule_unknown").WithMessage("Choose a protective rule of the list.");
        RuleFor(c => c.ProtectionReason).NotEmpty().When(c => c.ProtectiveRules.Count > 0)
            .WithErrorCode(Protection.ReasonMissing.Code).WithMessage(Protection.ReasonMissing.Message);
        RuleFor(c => c.ProtectionReason).Empty().When(c => c.ProtectiveRules.Count == 0)
            .WithErrorCode(Protection.RuleMissing.Code).WithMessage(Protection.RuleMissing.Message);
    }
}

internal sealed class SetDomainTermsHandler(OfficeDbContext db) : IHandler<SetDomainTerms, Done>
{
    public async Task<Result<Done>> HandleAsync(SetDomainTerms request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.SetTerms(request.Domain!.Value, DomainTerms.Of(
            request.Rule, request.RulePublishedOn, request.Criticality, request.IsMandatory, request.IsProtected,
            Delegation.Of(request.DelegatedBy, request.DelegatedOn, request.IsRevocable), request.OutsideSetter,
            Protection.Of(request.ProtectiveRules, request.ProtectionReason), request.NoticeDays ?? 0));
        return Done.Value;
    }
}
