using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Background;

/// <summary>Work of the program on one charter after another: a transaction each, and what one refuses, or breaks at, does not hold up the others.</summary>
internal static class EachCharter
{
    /// <param name="done">What happened, as words before a number: "decisions that took effect".</param>
    /// <param name="count">How much a result stands for; 0 is not worth a line.</param>
    public static async Task RunAsync<TResult>(
        this IServiceScopeFactory scopes, IEnumerable<CharterId> charters, Func<CharterId, ICommand<TResult>> work,
        string done, Func<TResult, int> count, ILogger log, CancellationToken ct)
    {
        foreach (var charter in charters)
        {
            try
            {
                log.Tell(done, charter.Value, await scopes.RunOneAsync(work(charter), ct), count);
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                log.LogError(broken, "Charter {Charter}, {Done}: failed; the others go on, and it will be tried again", charter.Value, done);
            }
        }
    }

    /// <summary>One command of the program in a scope and a transaction of its own; what the office refuses is its answer.</summary>
    public static async Task<Result<TResult>> RunOneAsync<TResult>(this IServiceScopeFactory scopes, ICommand<TResult> command, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<OneSave>().RunAsync(
                UseCase.Of<TResult>(command.GetType()), scope.ServiceProvider, command, Actor.Program, ct);
        }
        catch (Exception thrown) when (Refusal.For(thrown) is { } refusal)
        {
            return refusal;
        }
    }
}
