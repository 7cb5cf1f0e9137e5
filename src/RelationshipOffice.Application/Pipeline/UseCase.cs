using System.Collections.Concurrent;
using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>What the door knows of a request's type: its name, its right, its validator and its handler.</summary>
internal abstract class UseCase<TResult>(Type request)
{
    public string Name { get; } = request.Name;

    public Permission? Requires { get; } = request.GetCustomAttribute<RequiresAttribute>()?.Permission;

    public bool IsRoutine { get; } = request.GetCustomAttribute<RequiresAttribute>()?.IsRoutine == true;

    public bool WhileLooking { get; } = request.GetCustomAttribute<RequiresAttribute>()?.WhileLooking == true;

    public abstract Task<IReadOnlyList<Error>> ValidateAsync(IServiceProvider services, object request, CancellationToken ct);

    public abstract Task<Result<TResult>> HandleAsync(IServiceProvider services, object request, Actor actor, CancellationToken ct);
}

internal static class UseCase
{
    private static readonly ConcurrentDictionary<Type, object> Known = new();

    public static UseCase<TResult> Of<TResult>(Type request) => (UseCase<TResult>)Known.GetOrAdd(
        request, type => Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(type, typeof(TResult)))!);

    private sealed class Typed<TRequest, TResult>() : UseCase<TResult>(typeof(TRequest))
    {
        public override async Task<IReadOnlyList<Error>> ValidateAsync(IServiceProvider services, object request, CancellationToken ct)
        {
            if (services.GetService<IValidator<TRequest>>() is not { } validator)
            {
                return [];
            }

            var verdict = await validator.ValidateAsync((TRequest)request, ct);
            return [.. verdict.Errors.Select(f => new Error(f.ErrorCode, f.ErrorMessage, f.PropertyName))];
        }

        public override Task<Result<TResult>> HandleAsync(IServiceProvider services, object request, Actor actor, CancellationToken ct) =>
            services.GetRequiredService<IHandler<TRequest, TResult>>().HandleAsync((TRequest)request, actor, ct);
    }
}
