using System.Text.RegularExpressions;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Web.Tests.Shared;

/// <summary>What every form over a command must offer, read from the markup of all screens.</summary>
public sealed partial class FormsTests
{
    private static readonly Dictionary<string, Type> Commands = typeof(Application.Pipeline.Office).Assembly.GetTypes()
        .Where(t => t.IsPublic && t.GetProperty("Version") is not null).GroupBy(t => t.Name).ToDictionary(g => g.Key, g => g.First());

    [Fact]
    public void A_form_that_can_be_stale_offers_another_try()
    {
        var forms = Repository.Sources("src/RelationshipOffice.Web").Where(f => f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => (File: Repository.NameOf(f), Text: File.ReadAllText(f)))
            .Select(f => (f.File, f.Text, Asked: Form().Match(f.Text) is { Success: true } form ? form.Groups[1].Value : CommandOf(f.Text)))
            .Where(f => f.Asked is not null && Commands.ContainsKey(f.Asked)).ToList();

        Assert.True(forms.Count > 25, $"Only {forms.Count} forms of versioned commands were found.");
        Assert.Empty(forms.Where(f => !f.Text.Contains("NewestVersion=", StringComparison.Ordinal)).Select(f => f.File));
    }

    [Fact]
    public void What_carries_a_version_lets_a_form_move_it_to_the_newest() => Assert.Empty(Commands.Values
        .Where(c => c.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICommand<>))
            && !c.IsAbstract && !c.IsAssignableTo(typeof(IVersioned)) && !c.IsAssignableTo(typeof(IVersionedOnceKept)))
        .Select(c => c.Name));

    private static string? CommandOf(string text) => text.Contains("<SayWhy", StringComparison.Ordinal) && Held().Match(text) is { Success: true } held ? held.Groups[1].Value : null;

    [GeneratedRegex("TCommand=\"(\\w+)\"")]
    private static partial Regex Form();

    [GeneratedRegex(@"private (\w+) _command = default!;")]
    private static partial Regex Held();
}
