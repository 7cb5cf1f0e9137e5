using FluentValidation;
using FluentValidation.Results;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Library;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Begins a Relationship Charter as a draft between two to thirty parties, with the words and rules of a template if one is
/// named (domain guide §4). Refuses a code in use (<c>charter.code.taken</c>), a review that is not after the start
/// (<c>charter.review.not_after_start</c>), too few or too many parties, a party twice or archived,
/// a template that is unknown or offered no longer (<c>charter.template.off</c>), more or fewer parties in a role than the template copied knows (<c>charter.template.role_too_many</c>), and a person who does not stand for
/// that party (<c>charter.person.not_of_party</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DraftCharter : Command<CharterId>, ITermsFields
{
    public string Code { get; set; } = "";

    public string Title { get; set; } = "";

    public string Purpose { get; set; } = "";

    /// <summary>Key of a template; empty begins from a blank page.</summary>
    public string Template { get; set; } = "";

    /// <summary>Whether the template's statements and domains are copied, or only its name is kept: loaders bring words of their own.</summary>
    public bool CopiesTemplate { get; set; } = true;

    public DateOnly? StartDate { get; set; }

    public DateOnly? ReviewDate { get; set; }

    public string ContractTitle { get; set; } = "";

    public string ContractNumber { get; set; } = "";

    public DateOnly? ContractStart { get; set; }

    public DateOnly? ContractEnd { get; set; }

    public List<DraftParty> Parties { get; set; } = [];
}

/// <summary>A party of a new charter, with the people who answer for it and its role in the template.</summary>
public sealed class DraftParty : IPartyPeople, IPartyWords
{
    public PartnerId? Partner { get; set; }

    /// <summary>Key of a role of the template: client, vendor. Empty: the first party takes the first role, the others the last.</summary>
    public string Role { get; set; } = "";

    /// <summary>Competences that the party needs here, one a line; empty: what the partner needs in general counts.</summary>
    public string Needs { get; set; } = "";

    public PersonId? Sponsor { get; set; }

    public PersonId? Manager { get; set; }

    public PersonId? Signatory { get; set; }
}

internal sealed class DraftCharterValidator : AbstractValidator<DraftCharter>
{
    public DraftCharterValidator()
    {
        RuleFor(c => c.Code).NotEmpty().WithErrorCode("charter.code.missing").WithMessage("A short code is needed, such as RC-7.")
            .MaximumLength(Charter.LongestCode).WithErrorCode("charter.code.too_long")
            .WithMessage($"A code may have {Charter.LongestCode} characters at most.");
        Include(new TermsFieldsValidator());
        RuleFor(c => c.Parties).Must(p => p.Count >= Charter.FewestParties)
            .WithErrorCode(CharterErrors.TooFewParties.Code).WithMessage(CharterErrors.TooFewParties.Message)
            .Must(p => p.Count <= Charter.MostParties)
            .WithErrorCode(CharterErrors.TooManyParties.Code).WithMessage(CharterErrors.TooManyParties.Message);
        RuleForEach(c => c.Parties).ChildRules(party => party.PartyWordsMustFit());
        RuleFor(c => c.Parties).Custom((parties, check) =>
        {
            for (var i = 0; i < parties.Count; i++)
            {
                var field = $"{nameof(DraftCharter.Parties)}[{i}].{nameof(DraftParty.Partner)}";
                if (parties[i].Partner is not { } partner)
                {
                    check.AddFailure(new ValidationFailure(field, "Choose a partner for each party.") { ErrorCode = "charter.party.missing" });
                }
                else if (parties.Take(i).Any(earlier => earlier.Partner == partner))
                {
                    check.AddFailure(new ValidationFailure(field, CharterErrors.AlreadyAParty.Message) { ErrorCode = CharterErrors.AlreadyAParty.Code });
                }
            }
        });
    }
}

internal sealed class DraftCharterHandler(OfficeDbContext db, OfficeClock clock, TemplateShelf shelf) : IHandler<DraftCharter, CharterId>
{
    private static readonly Error TemplateUnknown =
        new("charter.template.unknown", "There is no such template. Choose one of the list.", nameof(DraftCharter.Template));

    private static readonly Error TemplateOff = new(
        "charter.template.off", "The office offers this template no longer. Choose another one, or a blank page.", nameof(DraftCharter.Template));

    public async Task<Result<CharterId>> HandleAsync(DraftCharter request, Actor actor, CancellationToken ct)
    {
        var shelved = request.Template.Length == 0 ? null : await shelf.FindAsync(request.Template, ct);
        if (TemplateFaults(request, shelved) is { Count: > 0 } misfits)
        {
            return Result<CharterId>.Refused(misfits);
        }

        var template = shelved?.Template;
        var sides = request.Parties.Select((p, i) => (p.Partner!.Value, (IPartyPeople)p, $"{nameof(request.Parties)}[{i}].")).ToList();
        if (await PartyPeopleCheck.FaultsAsync(db, sides, ct) is { Count: > 0 } faults)
        {
            return Result<CharterId>.Refused(faults);
        }

        var partners = sides.Select(s => s.Item1).ToList();
        var archived = await db.Partners.Where(p => partners.Contains(p.Id) && p.IsArchived).Select(p => p.Id).ToListAsync(ct);
        if (archived.Count > 0)
        {
            return Result<CharterId>.Refused([.. sides.Where(s => archived.Contains(s.Item1)).Select(s => CharterErrors.PartyArchived with { Field = s.Item3 + nameof(DraftParty.Partner) })]);
        }

        var charter = new Charter(request.Code, request.Title, request.Terms(), request.Template, clock.Now, request.CopiesTemplate ? template?.Edition : null);
        db.Charters.Add(charter);
        foreach (var (party, place) in request.Parties.Select((p, i) => (p, i)))
        {
            var partner = party.Partner!.Value;
            charter.Admit(partner);
            charter.Appoint(partner, party.ToPeople());
            charter.Describe(partner, template.RoleTitle(party, place), PartyNeeds.Of(party.Needs.Lines()));
        }

        if (request.CopiesTemplate && template is not null)
        {
            db.Statements.AddRange(template.CopyTo(charter, request.Parties));
            template.Structure?.Write(db, charter, request.Parties.Select((p, i) => (Role: template.RoleOf(p, i), Partner: p.Partner!.Value)).ToLookup(p => p.Role, p => p.Partner));
        }

        return charter.Id;
    }

    private static IReadOnlyList<Error> TemplateFaults(DraftCharter request, ShelvedTemplate? shelved) =>
        request.Template.Length > 0 && shelved is null ? [TemplateUnknown]
        : shelved is null || !request.CopiesTemplate ? []
        : !shelved.IsOffered ? [TemplateOff]
        : [.. TemplateRoles.Faults(shelved.Template, request.Parties)];
}
