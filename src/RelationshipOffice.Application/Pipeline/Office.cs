using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Persistence;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>
/// The one door to the use cases. Each call has its own scope, asks who is acting, checks the right, looks at what was typed, runs
/// the handler and, for a command, saves once. Refusals come back as results; only bugs are thrown.
/// </summary>
public sealed class Office(IServiceScopeFactory scopes, IActorSource who, ILogger<Office> log)
{
    /// <summary>Carries out a command.</summary>
    public Task<Result<TResult>> SendAsync<TResult>(ICommand<TResult> command, CancellationToken ct = default) =>
        RunAsync<TResult>(command, changes: true, ct);

    /// <summary>Answers a question.</summary>
    public Task<Result<TResult>> AskAsync<TResult>(IQuery<TResult> query, CancellationToken ct = default) =>
        RunAsync<TResult>(query, changes: false, ct);

    /// <summary>The same door with somebody else at it: background work and loaders act as a named person, never as nobody.</summary>
    public Office As(PersonId person) => new(scopes, new Fixed(new Identity(person, null)), log);

    private async Task<Result<TResult>> RunAsync<TResult>(object request, bool changes, CancellationToken ct)
    {
        if (who.Kept is { IsDatabaseAway: true })
        {
            return Refusal.DatabaseAway;
        }

        var started = Stopwatch.GetTimestamp();
        var useCase = UseCase.Of<TResult>(request.GetType());
        using var trace = Telemetry.Traces.StartActivity(useCase.Name);
        var identity = await who.WhoAsync();
        Result<TResult> result;
        try
        {
            // The scope belongs to this one call, so parallel calls of one circuit never share a context.
            await using var scope = scopes.CreateAsyncScope();
            result = await RunInScopeAsync(scope.ServiceProvider, useCase, request, identity, changes, ct);
        }
        catch (Exception thrown) when (Refusal.For(thrown) is { } refusal)
        {
            result = refusal;
            who.Kept?.IsDatabaseAway = refusal == Refusal.DatabaseAway;
        }

        Tell(useCase.Name, useCase.IsRoutine, identity, result.IsDone ? "done" : result.Errors[0].Code, Stopwatch.GetElapsedTime(started));
        return result;
    }

    private async Task<Result<TResult>> RunInScopeAsync<TResult>(
        IServiceProvider services, UseCase<TResult> useCase, object request, Identity? identity, bool changes, CancellationToken ct)
    {
        if (await FindActorAsync(services, identity, changes, ct) is not { } actor)
        {
            return OfficeErrors.SignedOut;
        }

        services.GetRequiredService<OfficeDbContext>().Reach = RowReach.Of(actor);
        if (changes && actor.LooksAs is not null && !useCase.WhileLooking)
        {
            return OfficeErrors.Looking;
        }

        if (useCase.Requires is not { } permission || !actor.May(permission))
        {
            return actor.IsSignedIn ? OfficeErrors.Forbidden : OfficeErrors.SignedOut;
        }

        IReadOnlyList<Error> faults = await useCase.ValidateAsync(services, request, ct);
        faults = [.. faults, .. Typed.Faults(request).ExceptBy(faults.Select(f => f.Field), f => f.Field)];
        if (faults.Count > 0)
        {
            return Result<TResult>.Refused(faults);
        }

        return changes
            ? await services.GetRequiredService<OneSave>().RunAsync(useCase, services, request, actor, ct)
            : await useCase.HandleAsync(services, request, actor, ct);
    }

    private async Task<Actor?> FindActorAsync(IServiceProvider services, Identity? identity, bool changes, CancellationToken ct)
    {
        if (changes)
        {
            who.Kept?.Forget();
        }
        else if (identity is not null && who.Kept?.Of(identity) is { } kept)
        {
            return kept;
        }

        var actor = await services.GetRequiredService<Actors>().FindAsync(identity, ct);
        if (!changes && identity is not null && actor is not null)
        {
            who.Kept?.Keep(identity, actor);
        }

        return actor;
    }

    // Never the request: it may hold what nobody should read in a log.
    private void Tell(string useCase, bool isRoutine, Identity? identity, string outcome, TimeSpan took)
    {
        Telemetry.UseCases.Record(took.TotalMilliseconds, new("use_case", useCase), new("outcome", outcome));
        log.Log(
            isRoutine ? LogLevel.Debug : LogLevel.Information, "{UseCase} by {ActorId}: {Outcome} in {Milliseconds:0.0} ms", useCase, identity?.Person.Value, outcome, took.TotalMilliseconds);
    }

    private sealed class Fixed(Identity identity) : IActorSource
    {
        public ValueTask<Identity?> WhoAsync() => ValueTask.FromResult<Identity?>(identity);
    }
}
