using System.Threading.RateLimiting;

namespace RelationshipOffice.Web.Access;

/// <summary>
/// Slows whoever guesses: so many secrets a minute from one address for one account, and from one address in all.
/// Everything that takes a secret asks here first.
/// </summary>
internal sealed class SecretTries : IDisposable
{
    public const int PerAccount = 12;
    public const int PerAddress = 120;

    /// <summary>No failed try is answered sooner, so that the time says nothing about the account.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private readonly PartitionedRateLimiter<string> _accounts = Of(PerAccount);
    private readonly PartitionedRateLimiter<string> _addresses = Of(PerAddress);

    /// <summary>Whether one more try is allowed now; the account is whatever the secret is to open.</summary>
    public bool Allow(HttpContext http, string account)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        using var one = _addresses.AttemptAcquire(address);
        using var two = _accounts.AttemptAcquire($"{address}|{account.Trim().ToUpperInvariant()}");
        return one.IsAcquired && two.IsAcquired;
    }

    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Of(int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = 6,
        }));
}
