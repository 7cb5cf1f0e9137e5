using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace RelationshipOffice.Web.Access;

/// <summary>
/// Slows whoever guesses: so many tries a minute from one address, and so many wrong ones for one account. Everything that
/// takes a secret asks here first, and tells when it was wrong.
/// </summary>
internal sealed class SecretTries : IDisposable
{
    public const int PerAccount = 12;
    public const int PerAddress = 120;

    /// <summary>No failed try is answered sooner, so that the time says nothing about the account.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(600);

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _accounts = Of(PerAccount);
    private readonly PartitionedRateLimiter<string> _addresses = Of(PerAddress);

    /// <summary>
    /// Whether one more try is allowed now; the account is whatever the secret is to open. If not, the answer already
    /// says so (429) and when to come again.
    /// </summary>
    public bool Allow(HttpContext http, string account)
    {
        using var one = _addresses.AttemptAcquire(AddressOf(http));
        // Asks without taking: only wrong tries are counted, for many people may share an address.
        using var two = _accounts.AttemptAcquire(KeyOf(http, account), 0);
        if (one.IsAcquired && two.IsAcquired)
        {
            return true;
        }

        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return false;
    }

    /// <summary>The secret was wrong.</summary>
    public void Failed(HttpContext http, string account) => _accounts.AttemptAcquire(KeyOf(http, account)).Dispose();

    public void Dispose()
    {
        _accounts.Dispose();
        _addresses.Dispose();
    }

    // Whoever has one address of IPv6 has all of its network.
    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexString(six.GetAddressBytes().AsSpan(0, 8)),
        var four => four.ToString(),
    };

    private static string KeyOf(HttpContext http, string account) => $"{AddressOf(http)}|{account.Trim().ToUpperInvariant()}";

    private static PartitionedRateLimiter<string> Of(int perMinute) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = perMinute,
            Window = Window,
            SegmentsPerWindow = 6,
        }));
}
