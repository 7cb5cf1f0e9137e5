using FluentValidation;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;

namespace RelationshipOffice.Application.Partners;

/// <summary>What people fill in about a partner, when they register it and when they describe it anew.</summary>
public abstract class PartnerForm<TResult> : Command<TResult>
{
    public string Name { get; set; } = "";

    public string LegalName { get; set; } = "";

    public PartnerKind? Kind { get; set; }

    public bool IsInternal { get; set; }

    public string? Country { get; set; }

    public Segment? Segment { get; set; }

    public string LegalEntity { get; set; } = "";

    public PartnerId? Parent { get; set; }

    public bool ParentHasLineAuthority { get; set; }

    public string About { get; set; } = "";

    internal PartnerProfile Profile => new(Kind!.Value, Name)
    {
        LegalName = LegalName,
        Country = Country,
        Segment = Segment,
        IsInternal = IsInternal,
        LegalEntity = LegalEntity,
        Parent = Parent,
        ParentHasLineAuthority = ParentHasLineAuthority,
        About = About,
    };
}

internal abstract class PartnerFormValidator<TForm, TResult> : AbstractValidator<TForm> where TForm : PartnerForm<TResult>
{
    protected PartnerFormValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithErrorCode("partner.name.missing").WithMessage("A name is needed.")
            .MaximumLength(Text.Name).WithErrorCode("partner.name.too_long").WithMessage($"A name may have {Text.Name} characters at most.");
        RuleFor(c => c.LegalName).MaximumLength(Text.Name)
            .WithErrorCode("partner.legal_name.too_long").WithMessage($"A legal name may have {Text.Name} characters at most.");
        RuleFor(c => c.LegalEntity).MaximumLength(Text.Name)
            .WithErrorCode("partner.legal_entity.too_long").WithMessage($"The name of a legal entity may have {Text.Name} characters at most.");
        RuleFor(c => c.About).MaximumLength(Text.Paragraph)
            .WithErrorCode("partner.about.too_long").WithMessage($"A description may have {Text.Paragraph:N0} characters at most.");
        RuleFor(c => c.Kind).NotNull().WithErrorCode("partner.kind.missing").WithMessage("Choose what kind of partner this is.");
        RuleFor(c => c.Country).Must(code => string.IsNullOrWhiteSpace(code) || Domain.Partners.Country.Find(code) is not null)
            .WithErrorCode(PartnerErrors.CountryUnknown.Code).WithMessage(PartnerErrors.CountryUnknown.Message);
        RuleFor(c => c.Parent).NotNull().When(c => c.ParentHasLineAuthority)
            .WithErrorCode(PartnerErrors.AuthorityWithoutParent.Code).WithMessage(PartnerErrors.AuthorityWithoutParent.Message);
    }
}
