namespace RelationshipOffice.Application.Pipeline;

/// <summary>Runs one request. Handlers do not save, log, catch or check permissions: the door does.</summary>
internal interface IHandler<in TRequest, TResult>
{
    Task<Result<TResult>> HandleAsync(TRequest request, Actor actor, CancellationToken ct);
}
