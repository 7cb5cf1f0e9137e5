using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;
using RelationshipOffice.Domain.Governance;

namespace RelationshipOffice.Web.Tests;

/// <summary>The walls of the house: what may know what, and what must be said about it.</summary>
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

    [Fact]
    public void Screens_know_no_aggregate_and_no_table()
    {
        var known = ReferencedByWeb();
        var aggregates = typeof(AggregateRoot).Assembly.GetTypes().Where(typeof(AggregateRoot).IsAssignableFrom).Select(t => t.FullName!).ToHashSet();

        Assert.Contains(typeof(Office).FullName!, known);
        Assert.NotEmpty(aggregates);
        Assert.DoesNotContain(known, aggregates.Contains);
        Assert.DoesNotContain(known, name => name.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal));
    }

    // A part that listens to the address, and begins because the address changed, breaks the framework's round of telling of it.
    [Fact]
    public void Only_pages_read_the_address()
    {
        var readers = typeof(Program).Assembly.GetTypes()
            .Where(t => t.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .Any(p => p.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not null)).ToList();

        Assert.NotEmpty(readers);
        Assert.Empty(readers.Where(t => t.GetCustomAttribute<RouteAttribute>() is null).Select(t => t.Name));
    }

    [Fact]
    public void Nothing_points_upwards()
    {
        string[] Of(Assembly assembly) => [.. assembly.GetReferencedAssemblies().Select(a => a.Name!)];

        Assert.DoesNotContain(Of(typeof(Office).Assembly), name => name is "RelationshipOffice.Web" or "MudBlazor");
        Assert.DoesNotContain(Of(typeof(AggregateRoot).Assembly), name => !name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_request_and_every_rule_says_what_it_means()
    {
        var rules = typeof(WhoDecides).Assembly.GetExportedTypes().Where(t => !t.IsNested
            && (t.Namespace!.StartsWith("RelationshipOffice.Domain.Governance", StringComparison.Ordinal)
                || (t is { IsAbstract: true, IsSealed: true } && !t.Name.EndsWith("Errors", StringComparison.Ordinal))));

        var silent = Requests.Where(r => r.IsPublic).Concat(rules).Where(t => !Summaries.Has(t)).Select(t => t.FullName);

        Assert.Empty(silent.Order());
    }

    private static HashSet<string> ReferencedByWeb()
    {
        using var file = File.OpenRead(typeof(Program).Assembly.Location);
        using var image = new PEReader(file);
        var reader = image.GetMetadataReader();
        return [.. reader.TypeReferences.Select(reader.GetTypeReference).Select(t => $"{reader.GetString(t.Namespace)}.{reader.GetString(t.Name)}")];
    }

    private static class Summaries
    {
        private static readonly HashSet<string> Known =
        [
            .. new[] { typeof(Office), typeof(AggregateRoot) }
                .SelectMany(t => XDocument.Load(Path.ChangeExtension(t.Assembly.Location, ".xml")).Descendants("member"))
                .Where(m => !string.IsNullOrWhiteSpace(m.Element("summary")?.Value))
                .Select(m => m.Attribute("name")!.Value),
        ];

        public static bool Has(Type type) => Known.Contains($"T:{type.FullName}");
    }
}
