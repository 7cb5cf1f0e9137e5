using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Charters;

/// <summary>Whether the reader may draft a charter, so that the page offers it to nobody else.</summary>
[Requires(Permission.SeeCharters)]
public sealed record MayDraftCharters : IQuery<bool>;

internal sealed class MayDraftChartersHandler : IHandler<MayDraftCharters, bool>
{
    public Task<Result<bool>> HandleAsync(MayDraftCharters request, Actor actor, CancellationToken ct) =>
        Task.FromResult<Result<bool>>(actor.May(Permission.DraftCharters));
}
