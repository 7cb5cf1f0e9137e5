using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Sets the rule of a decision domain, when it was published, how much it weighs (1–3) and its marks: mandatory, protected,
/// delegated in writing, set by somebody outside (domain guide §3, G11–G13). Refuses a domain for which nobody decides yet
/// (<c>charter.domain.not_governed</c>), criticality outside 1–3, a delegation that is not written and dated
/// (<c>charter.delegation.unwritten</c>) and a domain both delegated and set outside.
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

    /// <summary>Regulator or standard that sets this domain; empty when the parties do.</summary>
    public string OutsideSetter { get; set; } = "";
}

internal sealed class SetDomainTermsValidator : AbstractValidator<SetDomainTerms>
{
    public SetDomainTermsValidator()
    {
        RuleFor(c => c.Domain).NotNull().WithErrorCode("charter.domain.missing").WithMessage("Choose the decision domain.");
        RuleFor(c => c.Criticality).InclusiveBetween(DomainTerms.LeastCritical, DomainTerms.MostCritical)
            .WithErrorCode(DomainTerms.CriticalityOutOfRange.Code).WithMessage(DomainTerms.CriticalityOutOfRange.Message);
        RuleFor(c => c.Rule).MaximumLength(Text.Paragraph)
            .WithErrorCode("charter.rule.too_long").WithMessage($"A rule may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Rule).NotEmpty().When(c => c.RulePublishedOn is not null)
            .WithErrorCode(DomainTerms.PublishedWithoutRule.Code).WithMessage(DomainTerms.PublishedWithoutRule.Message);
        RuleFor(c => c.DelegatedBy).Must((c, document) => string.IsNullOrWhiteSpace(document) == c.DelegatedOn is null)
            .WithErrorCode(DomainTerms.DelegationUnwritten.Code).WithMessage(DomainTerms.DelegationUnwritten.Message);
        RuleFor(c => c.OutsideSetter).MaximumLength(Text.Name).WithErrorCode("charter.outside_setter.too_long")
            .WithMessage($"The outside setter's name may have {Text.Name} characters at most.");
        RuleFor(c => c.OutsideSetter).Empty().When(c => c.DelegatedOn is not null)
            .WithErrorCode(DomainTerms.DelegatedAndExternal.Code).WithMessage(DomainTerms.DelegatedAndExternal.Message);
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
            request.DelegatedBy, request.DelegatedOn, request.OutsideSetter));
        return Done.Value;
    }
}
