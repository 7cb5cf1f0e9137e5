using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.Web.Layout;
using RelationshipOffice.Web.Tests.Shared;

namespace RelationshipOffice.Web.Tests.Layout;

/// <summary>A fault in one page is told to its reader with an id, to the log with everything, and goes with the next try.</summary>
public sealed class FaultBoundaryTests(OfficeFixture office) : IClassFixture<OfficeFixture>
{
    [Fact]
    public async Task A_page_that_fails_in_somebody_s_hand_says_so_with_the_id_that_stands_in_the_log()
    {
        var log = new Kept();
        await using var screen = new Screen(office, office.Officer, services => services.AddSingleton<ILogger<FaultBoundary>>(log), hasPopovers: false);
        var shown = screen.Render<MainLayout>(layout => layout.Add(l => l.Body, Failing));

        await shown.Find("button.fails").ClickAsync(new());

        var said = shown.Find(".office-empty").TextContent;
        var (level, message, thrown) = Assert.Single(log.Told);
        var id = message.Split(' ')[1];
        Assert.Equal((LogLevel.Error, "of this test"), (level, thrown?.Message));
        Assert.Contains($"tell your administrator the error id {id}.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("of this test", shown.Markup, StringComparison.Ordinal);

        await shown.Find(".office-empty button").ClickAsync(new());
        Assert.NotNull(shown.Find("button.fails"));
    }

    private static void Failing(RenderTreeBuilder page)
    {
        page.OpenComponent<Fails>(0);
        page.CloseComponent();
    }

    private sealed class Kept : ILogger<FaultBoundary>
    {
        public List<(LogLevel Level, string Message, Exception? Thrown)> Told { get; } = [];

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add((logLevel, formatter(state, exception), exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }

    private sealed class Fails : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenElement(0, "button");
            builder.AddAttribute(1, "class", "fails");
            builder.AddAttribute(2, "onclick", EventCallback.Factory.Create(this, () => throw new InvalidOperationException("of this test")));
            builder.CloseElement();
        }
    }
}
