using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.Validators;
using Microsoft.Extensions.DependencyInjection;
using RelationshipOffice.Application.Tests.Office;

namespace RelationshipOffice.Application.Tests.Door;

public sealed partial class FormsTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public void Every_fault_of_a_form_has_a_code_of_our_own()
    {
        var without =
            from type in typeof(Pipeline.Office).Assembly.GetTypes()
            where type is { IsAbstract: false, IsGenericTypeDefinition: false } && typeof(IValidator).IsAssignableFrom(type)
            let checks = ((IValidator)ActivatorUtilities.CreateInstance(office.Services, type)).CreateDescriptor()
            from field in checks.GetMembersWithValidators()
            from check in field
            where check.Validator is not IChildValidatorAdaptor && !IsByHand(check.Validator) && !Code().IsMatch(check.Options.ErrorCode ?? "")
            select $"{type.Name}.{field.Key}: {check.Validator.Name}";

        Assert.Empty(without);
    }

    private static bool IsByHand(IPropertyValidator check) => check.Name == "PredicateValidator" && check.GetType().GetGenericArguments() is [_, { IsClass: true }];

    [GeneratedRegex(@"^[a-z_]+(\.[a-z_0-9]+)+$")]
    private static partial Regex Code();
}
