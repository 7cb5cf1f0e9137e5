using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.Background;
using RelationshipOffice.Application.Pipeline;
using RelationshipOffice.Application.Tests.Office;
using RelationshipOffice.EndToEnd.Tests.Access;
using RelationshipOffice.Web.Tests.Access;

namespace RelationshipOffice.Web.Tests.Faults;

/// <summary>The clock of the application is a day off while the database's is right (F-88): it is said; that evidence has the right time, SkewedClockTests prove.</summary>
public sealed class ClockSkewTests(TemplateDatabase template)
{
    [Theory]
    [InlineData(1, "ahead of")]
    [InlineData(-1, "behind")]
    public async Task It_is_said_in_the_log_and_by_the_health_check(int days, string direction)
    {
        await using var office = new ShiftedOffice(template, TimeSpan.FromDays(days));
        await office.InitializeAsync();
        using var visitor = new PlainClient(office.Address);

        await Wait.UntilAsync(() => office.Warnings.Count > 0);
        using var answer = await visitor.GetAsync("/health/ready");

        Assert.Contains(office.Warnings, w => w.Contains($"86400 s {direction} the database's", StringComparison.Ordinal));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal("ready, but the clock of this machine is not the database's", await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(-3)]
    public async Task A_few_seconds_are_not_worth_a_word(int seconds)
    {
        var connection = await template.CloneAsync();
        var warnings = new Warnings();
        using var watch = new ClockWatch(new OfficeOptions { Database = connection }, new Shifted(TimeSpan.FromSeconds(seconds)), warnings);

        await watch.LookAsync(TestContext.Current.CancellationToken);

        Assert.False(watch.IsOff);
        Assert.Empty(warnings.Said);
        await template.DropAsync(connection);
    }

    private sealed class Shifted(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }

    private sealed class Warnings : ILogger<ClockWatch>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (Said)
            {
                Said.Add(formatter(state, exception));
            }
        }
    }

    private sealed class ShiftedOffice(TemplateDatabase template, TimeSpan by) : ServedOffice(template)
    {
        private readonly Warnings _warnings = new();

        public IReadOnlyList<string> Warnings
        {
            get
            {
                lock (_warnings.Said)
                {
                    return [.. _warnings.Said];
                }
            }
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new Shifted(by)).AddSingleton<ILogger<ClockWatch>>(_warnings));
        }
    }
}
