using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>
/// Removes a relation fact that was a mistake, and says why; the history keeps it. A fact that merely grew old stays:
/// record the newer one beside it. Refuses no reason (<c>partner.reason.missing</c>).
/// </summary>
[Requires(Permission.KeepPartners)]
public sealed class RemoveRelationFact : Command<Done>, IReasoned
{
    public required RelationFactId Fact { get; init; }

    public string Reason { get; set; } = "";
}

internal sealed class RemoveRelationFactValidator : AbstractValidator<RemoveRelationFact>
{
    public RemoveRelationFactValidator() => RuleFor(c => c.Reason).Reason();
}

internal sealed class RemoveRelationFactHandler(OfficeDbContext db) : IHandler<RemoveRelationFact, Done>
{
    public async Task<Result<Done>> HandleAsync(RemoveRelationFact request, Actor actor, CancellationToken ct)
    {
        var fact = await db.RelationFacts.ReachableBy(actor).SingleOrDefaultAsync(f => f.Id == request.Fact, ct);
        if (fact is null)
        {
            return OfficeErrors.NotFound;
        }

        fact.Withdraw(request.Reason);
        db.RelationFacts.Remove(fact);
        return Done.Value;
    }
}
