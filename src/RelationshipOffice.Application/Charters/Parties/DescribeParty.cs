using FluentValidation;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Charters;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>
/// Says what a party is in a draft charter (its role, or its place in the chain) and which competences it needs from the
/// others there (G8, domain guide §3.4, 7). Refuses a partner that is no party (<c>charter.party.unknown</c>), more than
/// twenty competences (<c>charter.party.needs.too_many</c>) and a charter that is no draft (<c>charter.not_a_draft</c>).
/// </summary>
[Requires(Permission.DraftCharters)]
public sealed class DescribeParty : Command<Done>, IVersioned, IPartyWords
{
    public required CharterId Charter { get; init; }

    public required uint Version { get; set; }

    public required PartnerId Partner { get; init; }

    /// <summary>Client, lead firm, first-tier supplier: 200 characters at most. May be empty.</summary>
    public string Role { get; set; } = "";

    /// <summary>One competence a line, twenty at most; empty: what the partner needs in general counts.</summary>
    public string Needs { get; set; } = "";
}

/// <summary>What is said of a party: on a draft's form, and when it is changed.</summary>
public interface IPartyWords
{
    string Role { get; }

    string Needs { get; }
}

internal sealed class DescribePartyValidator : AbstractValidator<DescribeParty>
{
    public DescribePartyValidator() => this.PartyWordsMustFit();
}

internal static class PartyWordsRules
{
    /// <summary>Limits of what is said of a party, for a draft and for a change alike.</summary>
    public static void PartyWordsMustFit<T>(this AbstractValidator<T> validator) where T : IPartyWords
    {
        validator.RuleFor(c => c.Role).MaximumLength(Text.Name)
            .WithErrorCode("charter.party.role.too_long").WithMessage($"A role may have {Text.Name} characters at most.");
        validator.RuleFor(c => c.Needs).Must(n => n.Lines().Length <= PartyNeeds.Most)
            .WithErrorCode(PartyNeeds.TooMany.Code).WithMessage(PartyNeeds.TooMany.Message)
            .Must(n => n.Lines().All(one => one.Length <= Text.Name))
            .WithErrorCode("charter.party.needs.too_long").WithMessage($"A competence may have {Text.Name} characters at most.");
    }
}

internal sealed class DescribePartyHandler(OfficeDbContext db) : IHandler<DescribeParty, Done>
{
    public async Task<Result<Done>> HandleAsync(DescribeParty request, Actor actor, CancellationToken ct)
    {
        if (await db.TakeAsync(request.Charter, actor, ct) is not { } charter)
        {
            return OfficeErrors.NotFound;
        }

        OfficeDbContext.Expect(charter, request.Version);
        charter.Describe(request.Partner, request.Role, PartyNeeds.Of(request.Needs.Lines()));
        return Done.Value;
    }
}
