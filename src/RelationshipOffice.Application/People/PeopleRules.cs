using FluentValidation;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.People;

namespace RelationshipOffice.Application.People;

/// <summary>What validators about people share: the refusal of the domain, said at the field while somebody types.</summary>
internal static class PeopleRules
{
    public static IRuleBuilderOptions<T, Roles> KnownRoles<T>(this IRuleBuilder<T, Roles> rule) =>
        rule.Must(roles => roles.IsKnown).As(PersonErrors.RolesUnknown);

    public static IRuleBuilderOptions<T, TValue> As<T, TValue>(this IRuleBuilderOptions<T, TValue> rule, Error error) =>
        rule.WithErrorCode(error.Code).WithMessage(error.Message);
}
