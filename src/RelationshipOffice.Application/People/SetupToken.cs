using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using RelationshipOffice.Application.People.Credentials;
using RelationshipOffice.Application.Pipeline;

namespace RelationshipOffice.Application.People;

/// <summary>The one-time token of this start, printed in the log: whoever reads the log may make the first administrator.</summary>
public sealed class SetupToken
{
    public string Value { get; } = Secrets.NewLegible(4);

    /// <summary>Compares in a time that says nothing about how much of it was right.</summary>
    public bool Matches(string? typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Value), Encoding.UTF8.GetBytes((typed ?? "").Trim().ToLowerInvariant()));
}

/// <summary>Says in the log how to begin, as long as the office has no administrator.</summary>
internal sealed class SetupNotice(IServiceScopeFactory scopes, SetupToken token, ILogger<SetupNotice> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (!await scope.ServiceProvider.GetRequiredService<Administrators>().AreThereAsync(stoppingToken))
            {
                log.LogWarning("This office has no administrator yet. Open /setup and enter the one-time token {SetupToken}", token.Value);
            }
        }
        catch (Exception away) when (Refusal.For(away) is not null)
        {
            log.LogWarning("Whether the office has an administrator could not be read: {Reason}", away.Message);
        }
    }
}
