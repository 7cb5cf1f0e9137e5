using FluentValidation;
using FluentValidation.Results;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Charters;

/// <summary>Asks value objects themselves whether they can be made of what a form holds, so that no rule stands twice.</summary>
internal static class Refusals
{
    /// <summary>What is refused; none when it can be made.</summary>
    public static Error? Of(Func<object?> make)
    {
        try
        {
            _ = make();
            return null;
        }
        catch (RuleBroken broken)
        {
            return broken.Error;
        }
    }

    /// <summary>The validator says these refusals, each at its field.</summary>
    public static void Refuse<T>(this AbstractValidator<T> validator, Func<T, IEnumerable<Error?>> refusals) =>
        validator.RuleFor(c => c).Custom((command, context) =>
        {
            foreach (var error in refusals(command).OfType<Error>())
            {
                context.AddFailure(new ValidationFailure(error.Field ?? "", error.Message) { ErrorCode = error.Code });
            }
        });
}
