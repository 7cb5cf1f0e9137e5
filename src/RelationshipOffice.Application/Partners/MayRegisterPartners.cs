using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Partners;

/// <summary>Whether the reader may enter partners in the directory, so that the page offers it to nobody else.</summary>
[Requires(Permission.SeePartners)]
public sealed record MayRegisterPartners : IQuery<bool>;

internal sealed class MayRegisterPartnersHandler : IHandler<MayRegisterPartners, bool>
{
    public Task<Result<bool>> HandleAsync(MayRegisterPartners request, Actor actor, CancellationToken ct) =>
        Task.FromResult<Result<bool>>(actor.May(Permission.KeepPartners));
}
