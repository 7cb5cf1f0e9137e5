using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Notes a competence that a partner needs from others; the check for complementarity asks for it (G8, domain guide
/// §3.1). Noted already, nothing changes. Refuses an archived partner and a stale version.
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class NeedCompetence : Command<Done>, IVersioned
{
    public required PartnerId Partner { get; init; }

    public required uint Version { get; set; }

    public string Competence { get; set; } = "";
}

internal sealed class NeedCompetenceValidator : AbstractValidator<NeedCompetence>
{
    public NeedCompetenceValidator() => RuleFor(c => c.Competence)
        .NotEmpty().WithErrorCode("capability.competence.missing").WithMessage("Name the competence that is needed.")
        .MaximumLength(Text.Name).WithErrorCode("capability.competence.too_long").WithMessage($"A competence may have {Text.Name} characters at most.");
}

internal sealed class NeedCompetenceHandler(OfficeDbContext db) : IHandler<NeedCompetence, Done>
{
    public async Task<Result<Done>> HandleAsync(NeedCompetence request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Partner, request.Version, actor, ct) is not { } partner)
        {
            return OfficeErrors.NotFound;
        }

        partner.NeedCompetence(request.Competence);
        return Done.Value;
    }
}
