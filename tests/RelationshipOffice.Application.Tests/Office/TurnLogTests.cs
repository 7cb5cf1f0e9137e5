using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Domain.Common;

namespace RelationshipOffice.Application.Tests.Office;

public sealed class TurnLogTests
{
    private readonly Lines _log = new();

    [Fact]
    public void A_refusal_is_a_warning_with_its_codes()
    {
        _log.Tell("drift signals", Guid.Empty, (Result<int>)new Error("office.not_found", "Not found."), count => count);

        var (level, line) = Assert.Single(_log.Written);
        Assert.Equal(LogLevel.Warning, level);
        Assert.Contains("refused with office.not_found", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_done_is_said_once_and_nothing_is_not_worth_a_line()
    {
        _log.Tell("drift signals", Guid.Empty, (Result<int>)3, count => count);
        _log.Tell("drift signals", Guid.Empty, (Result<int>)0, count => count);

        var (level, line) = Assert.Single(_log.Written);
        Assert.Equal(LogLevel.Information, level);
        Assert.EndsWith("drift signals: 3", line, StringComparison.Ordinal);
    }

    private sealed class Lines : ILogger
    {
        public List<(LogLevel Level, string Line)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add((logLevel, formatter(state, exception)));
    }
}
