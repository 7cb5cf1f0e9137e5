using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>Who I am here: my name, what I am, what I may do, and the partner that I stand for.</summary>
[Requires(Permission.UseTheOffice)]
public sealed record GetMe : IQuery<Me>;

/// <summary>The signed-in person, with the rights of this moment; they decide what is shown, never what is allowed.</summary>
public sealed record Me(PersonId Id, string Name, Roles Roles, IReadOnlyList<Permission> Permissions, string? Partner)
{
    /// <summary>Somebody of the office who sees it as <see cref="Partner"/> does, and can change nothing.</summary>
    public bool IsLooking { get; init; }

    public bool May(Permission permission) => Permissions.Contains(permission);
}

internal sealed class GetMeHandler : IHandler<GetMe, Me>
{
    public Task<Result<Me>> HandleAsync(GetMe request, Actor actor, CancellationToken ct) => Task.FromResult<Result<Me>>(
        new Me(actor.Id, actor.Name, actor.Roles, [.. Enum.GetValues<Permission>().Where(actor.May)], actor.Party) { IsLooking = actor.LooksAs is not null });
}
