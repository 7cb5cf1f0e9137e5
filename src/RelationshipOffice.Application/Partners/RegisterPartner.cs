using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Partners;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Enters a partner in the directory: an organisation or an internal unit (domain guide §2). Refuses a name that is
/// taken with <c>partner.name.taken</c>.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RegisterPartner : Command<PartnerId>
{
    public string Name { get; set; } = "";

    public PartnerKind? Kind { get; set; }
}

internal sealed class RegisterPartnerValidator : AbstractValidator<RegisterPartner>
{
    public RegisterPartnerValidator()
    {
        RuleFor(c => c.Name).NotEmpty().WithErrorCode("partner.name.missing").WithMessage("A name is needed.")
            .MaximumLength(Text.Name).WithErrorCode("partner.name.too_long").WithMessage($"A name may have {Text.Name} characters at most.");
        RuleFor(c => c.Kind).NotNull().WithErrorCode("partner.kind.missing").WithMessage("Choose what kind of partner this is.");
    }
}

internal sealed class RegisterPartnerHandler(OfficeDbContext db) : IHandler<RegisterPartner, PartnerId>
{
    public Task<Result<PartnerId>> HandleAsync(RegisterPartner request, Actor actor, CancellationToken ct)
    {
        var partner = new Partner(request.Name, request.Kind!.Value);
        db.Partners.Add(partner);
        return Task.FromResult<Result<PartnerId>>(partner.Id);
    }
}
