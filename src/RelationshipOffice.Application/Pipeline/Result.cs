using System.Diagnostics.CodeAnalysis;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Pipeline;

/// <summary>What the door answers: a value, or the refusals that explain why there is none.</summary>
public sealed class Result<T>
{
    private readonly T? _value;

    private Result(T? value, IReadOnlyList<Error> errors)
    {
        _value = value;
        Errors = errors;
    }

    public IReadOnlyList<Error> Errors { get; }

    public bool IsDone => Errors.Count == 0;

    /// <summary>The answer; asking for it after a refusal is a bug.</summary>
    public T Value => IsDone ? _value! : throw new InvalidOperationException($"Refused: {Errors[0].Code}");

    public static implicit operator Result<T>(T value) => new(value, []);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    public static Result<T> Refused(IReadOnlyList<Error> errors) => new(default, errors);

    public bool TryGet([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return IsDone;
    }
}
