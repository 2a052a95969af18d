using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace StatusMonitor.Web.Access;

/// <summary>
/// Slows down whoever guesses. Ten failures of one address are free, then one each half minute; while very many fail
/// everywhere, three. An address that has not failed is never refused, so that nobody can lock others out. Of very many
/// addresses those that failed least are forgotten, so that it never grows beyond its bound. Thread-safe.
/// </summary>
internal sealed class FailedAttempts(TimeProvider time)
{
    /// <summary>The most addresses that are remembered.</summary>
    public const int Most = 10_000;

    private const int Free = 10;
    private const int FreeUnderAttack = 3;
    private const int FreeForAll = 200;
    private static readonly TimeSpan Each = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EachForAll = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();
    private readonly long _start = time.GetTimestamp();

    /// <summary>When all failures of an address are forgotten, in time since the start.</summary>
    private readonly Dictionary<UInt128, TimeSpan> _forgotten = [];

    private TimeSpan _allForgotten;

    /// <summary>How many addresses are remembered.</summary>
    public int Remembered
    {
        get
        {
            lock (_gate) return _forgotten.Count;
        }
    }

    private TimeSpan Now => time.GetElapsedTime(_start);

    /// <summary>How long an address has to wait before it may try; zero when it may now.</summary>
    public TimeSpan WaitOf(IPAddress address)
    {
        lock (_gate) return Wait(_forgotten.GetValueOrDefault(NetworkOf(address)), Now);
    }

    /// <summary>One more failure. True when it was the last that was free.</summary>
    public bool Count(IPAddress address)
    {
        lock (_gate)
        {
            var (now, network) = (Now, NetworkOf(address));
            var before = _forgotten.GetValueOrDefault(network);
            if (_forgotten.Count >= Most) MakeRoom(now);
            var after = _forgotten[network] = Later(before, now) + Each;
            _allForgotten = Later(_allForgotten, now) + EachForAll;
            return Wait(before, now) == TimeSpan.Zero && Wait(after, now) > TimeSpan.Zero;
        }
    }

    private TimeSpan Wait(TimeSpan forgotten, TimeSpan now)
    {
        var free = _allForgotten - now > EachForAll * FreeForAll ? FreeUnderAttack : Free;
        return Later(forgotten - now - (Each * (free - 1)), TimeSpan.Zero);
    }

    private void MakeRoom(TimeSpan now)
    {
        var (most, leaving) = (Most * 3 / 4, _forgotten.OrderBy(pair => pair.Value).ToList());
        foreach (var (network, forgotten) in leaving)
            if (forgotten <= now || _forgotten.Count > most) _forgotten.Remove(network);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>Whoever has one address of IPv6 has a network of them.</summary>
    private static UInt128 NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes().AsSpan();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? (UInt128)BinaryPrimitives.ReadUInt64BigEndian(bytes) << 64
            : BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }
}
