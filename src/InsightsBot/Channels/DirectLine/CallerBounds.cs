using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace InsightsBot.Channels.DirectLine;

/// <summary>How often users and addresses may call.</summary>
/// <remarks>
/// Callers are counted in a fixed number of buckets, which a key of this process spreads them over: memory stays the
/// same however many call, and nobody can aim for another's bucket.
/// </remarks>
internal sealed class CallerBounds(DirectLineLimits limits) : IDisposable
{
    // A power of two, so that all bits below it are a bucket.
    private const int Buckets = 8_192;
    private const int NetworkBytes = 8;
    private readonly PartitionedRateLimiter<string> _requests = Of(limits.AddressBurst, limits.AddressPerSecond);
    private readonly PartitionedRateLimiter<string> _beginnings = Of(limits.BeginningBurst, limits.BeginningPerSecond);
    private readonly PartitionedRateLimiter<string> _posts = Of(limits.UserBurst, limits.UserPerSecond);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _streams = new(StringComparer.Ordinal);
    private int _open;

    /// <summary>Whether an address may send another request.</summary>
    public bool MayRequest(HttpContext context) => Take(_requests, AddressOf(context));

    /// <summary>Whether an address may be given another token or conversation.</summary>
    public bool MayBegin(HttpContext context) => Take(_beginnings, AddressOf(context));

    /// <summary>Whether a user may post another activity.</summary>
    public bool MayPost(Grant grant) => Take(_posts, grant.User);

    /// <summary>Opens a stream for an address; false where too many are open.</summary>
    public bool TryOpen(string address)
    {
        lock (_lock)
        {
            var open = _streams.GetValueOrDefault(address);
            if (_open >= limits.StreamsMax || open >= limits.StreamsOfAddressMax)
            {
                return false;
            }

            _streams[address] = open + 1;
            _open++;
            return true;
        }
    }

    /// <summary>Closes a stream that was opened.</summary>
    public void Close(string address)
    {
        lock (_lock)
        {
            _open--;
            if (--_streams[address] == 0)
            {
                _ = _streams.Remove(address);
            }
        }
    }

    /// <summary>Who calls: an address, or the network that one customer of a provider has in IPv6.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.Loopback;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _requests.Dispose();
        _beginnings.Dispose();
        _posts.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<string> limiter, string caller)
    {
        using var lease = limiter.AttemptAcquire(caller);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<string> Of(int burst, int perSecond) =>
        PartitionedRateLimiter.Create<string, int>(caller => RateLimitPartition.GetTokenBucketLimiter(
            caller.GetHashCode(StringComparison.Ordinal) & (Buckets - 1),
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = burst,
                TokensPerPeriod = perSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                QueueLimit = 0,
            }));
}
