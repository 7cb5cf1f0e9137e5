using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.JSInterop;
using Xunit.v3;

namespace RelationshipOffice.EndToEnd.Tests.Office;

/// <summary>
/// Every warning and error of the office fails the test during which it was logged: a page that fell over while it was drawn
/// and recovered looks well in the browser. A test that causes one on purpose says so with <see cref="ExpectsAttribute"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class NoFaultsAttribute : BeforeAfterTestAttribute
{
    public override void Before(MethodInfo methodUnderTest, IXunitTest test) => Faults.Take();

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        var expected = methodUnderTest.GetCustomAttributes<ExpectsAttribute>().Select(e => e.Words).ToList();
        List<string> faults = [.. Faults.Take().Where(f => !expected.Exists(e => f.Contains(e, StringComparison.Ordinal)))];
        Assert.True(faults.Count == 0, "The office logged:\n" + string.Join("\n", faults));
    }
}

/// <summary>A warning or error that a test causes on purpose, by words of it.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ExpectsAttribute(string words) : Attribute
{
    public string Words => words;
}

/// <summary>What the office under test logged as a warning or worse. Tests run one after the other.</summary>
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

    /// <summary>Listens beside the logger that the office has.</summary>
    public static void Watch(IServiceCollection services)
    {
        var own = services.Last(s => s.ServiceType == typeof(ILoggerFactory));
        services.AddSingleton<ILoggerFactory>(provider => new Factory((ILoggerFactory)own.ImplementationFactory!(provider)));
    }

    private sealed class Factory(ILoggerFactory inner) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => inner.AddProvider(provider);

        public ILogger CreateLogger(string categoryName) => new Logger(inner.CreateLogger(categoryName), categoryName);

        public void Dispose() => inner.Dispose();
    }

    private sealed class Logger(ILogger inner, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (logLevel >= LogLevel.Warning && inner.IsEnabled(logLevel) && !IsAboutAClosedBrowser(exception))
            {
                Seen.Enqueue($"{logLevel} {category}: {formatter(state, exception)} {exception}".Trim());
            }

            inner.Log(logLevel, eventId, state, exception, formatter);
        }

        // Closed while its page was being changed; the framework tells of it a minute later, during another test.
        private bool IsAboutAClosedBrowser(Exception? exception) =>
            exception is TaskCanceledException or JSDisconnectedException
            && category.StartsWith("Microsoft.AspNetCore.Components.Server.Circuits.", StringComparison.Ordinal);
    }
}
