using System.Reflection;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Tests;

public sealed class ArchitectureTests
{
    private static readonly Type[] Requests =
    [
        .. typeof(Office).Assembly.GetTypes().Where(t => !t.IsAbstract && Array.Exists(t.GetInterfaces(), i =>
            i.IsGenericType && (i.GetGenericTypeDefinition() == typeof(ICommand<>) || i.GetGenericTypeDefinition() == typeof(IQuery<>)))),
    ];

    [Fact]
    public void Every_request_says_which_right_it_requires()
    {
        Assert.NotEmpty(Requests);
        Assert.Empty(Requests.Where(r => r.GetCustomAttribute<RequiresAttribute>() is null).Select(r => r.Name));
    }
}
