using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Microsoft.Playwright;
using Xunit.v3;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// Every warning and error of the office, and every error of a browser's console, fails the test during which it was told: a
/// page that fell over while it was drawn and recovered looks well. What is told between two tests belongs to the one before,
/// and fails the next. A test that causes one on purpose says so with <see cref="ExpectsAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NoFaultsAttribute : BeforeAfterTestAttribute
{
    private static readonly List<string> Between = [];
    private static List<string> _expectedBefore = [];

    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Between.AddRange(Unexpected(_expectedBefore));

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        // What a test before caused on purpose may still be on its way.
        List<string> expected = [.. methodUnderTest.GetCustomAttributes<ExpectsAttribute>().Select(e => e.Words)];
        var during = Unexpected([.. expected, .. _expectedBefore]);
        List<string> between = [.. Between];
        Between.Clear();
        _expectedBefore = expected;
        Assert.True(during.Count == 0, "Told during this test:\n" + string.Join("\n", during));
        Assert.True(between.Count == 0, "Told after the test before this one:\n" + string.Join("\n", between));
    }

    private static List<string> Unexpected(List<string> expected) =>
        [.. Faults.Take().Where(f => !expected.Exists(e => f.Contains(e, StringComparison.Ordinal)))];
}

/// <summary>A warning, an error or a line on a browser's console that a test causes on purpose, by words of it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExpectsAttribute(string words) : Attribute
{
    public string Words => words;
}

/// <summary>What the office logged as a warning or worse, and browsers as an error. Tests run one after the other.</summary>
internal static class Faults
{
    private static readonly ConcurrentQueue<string> Seen = new();

    public static IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (Seen.TryDequeue(out var fault))
        {
            taken.Add(fault);
        }

        return taken;
    }

    /// <summary>Listens to the console of every page of a window, and to what its scripts do not catch.</summary>
    public static void Watch(IBrowserContext window)
    {
        window.Console += (_, line) =>
        {
            if (line.Type == "error")
            {
                Seen.Enqueue($"Browser at {line.Page?.Url}: {line.Text} ({line.Location})");
            }
        };
        window.WebError += (_, fault) => Seen.Enqueue($"Browser at {fault.Page?.Url}: {fault.Error}");
    }

    /// <summary>Listens beside the logger that the office has.</summary>
    public static void Watch(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(ILoggerFactory));
        services.AddSingleton<ILoggerFactory>(provider => new Factory((ILoggerFactory)own.ImplementationFactory!(provider)));
    }

    /// <summary>The office closes: what its open pages say of that, up to a minute later, is no fault of another test.</summary>
    public static void Leave(IServiceProvider office) => ((Factory)office.GetRequiredService<ILoggerFactory>()).IsClosed = true;

    private sealed class Factory(ILoggerFactory inner) : ILoggerFactory
    {
        public bool IsClosed { get; set; }

        public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

        public ILogger CreateLogger(string categoryName) => new Logger(inner.CreateLogger(categoryName), categoryName, this);

        public void Dispose() => inner.Dispose();
    }

    private sealed class Logger(ILogger inner, string category, Factory office) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning && !office.IsClosed && inner.IsEnabled(logLevel) && !IsAboutAClosedBrowser(exception) && !IsOfANewOffice)
            {
                Seen.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}".Trim());
            }

            inner.Log(logLevel, eventId, state, exception, formatter);
        }

        // Every office that begins says how to set it up.
        private bool IsOfANewOffice => category == typeof(Application.People.SetupNotice).FullName;

        // Closed while its page was being changed; the framework tells of it a minute later, during another test.
        private bool IsAboutAClosedBrowser(Exception? exception) =>
            exception is TaskCanceledException or JSDisconnectedException
            && category.StartsWith("Microsoft.AspNetCore.Components.Server.Circuits.", StringComparison.Ordinal);
    }
}
