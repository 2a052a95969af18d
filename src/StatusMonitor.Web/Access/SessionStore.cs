using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace StatusMonitor.Web.Access;

/// <summary>
/// Who has come in. Kept in memory and by this process only, so that going out is final and a stolen file opens nothing;
/// it may outlive a server, so that a reload throws nobody out. Thread-safe.
/// </summary>
public sealed class SessionStore
{
    /// <summary>Without a request for this long, a session is over.</summary>
    internal static readonly TimeSpan Idle = TimeSpan.FromDays(7);

    /// <summary>The longest that a session lasts.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    private const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Session> _byHash = new(StringComparer.Ordinal);

    /// <summary>What keyed hashes of this process are made with.</summary>
    internal byte[] Key { get; } = RandomNumberGenerator.GetBytes(32);

    /// <summary>What forms carry in pages for somebody without a session.</summary>
    internal string FormToken { get; } = Random();

    /// <summary>Begins a session; what is returned opens it.</summary>
    internal string Begin(string user, byte[] stamp, DateTimeOffset now)
    {
        var id = Random();
        lock (_gate)
        {
            if (_byHash.Count >= Most) MakeRoom(now);
            _byHash[HashOf(id)] = new Session(user, stamp, Random(), now);
        }

        return id;
    }

    /// <summary>The session that this opens, seen now; null when there is none.</summary>
    internal Session? Find(string id, DateTimeOffset now)
    {
        var hash = HashOf(id);
        lock (_gate)
        {
            if (!_byHash.TryGetValue(hash, out var session)) return null;
            if (IsOver(session, now))
            {
                _byHash.Remove(hash);
                return null;
            }

            session.Seen = now;
            return session;
        }
    }

    internal void End(string id)
    {
        lock (_gate) _byHash.Remove(HashOf(id));
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (hash, session) in _byHash.ToList())
            if (IsOver(session, now)) _byHash.Remove(hash);
        while (_byHash.Count >= Most) _byHash.Remove(_byHash.MinBy(pair => pair.Value.Seen).Key);
    }

    private static bool IsOver(Session session, DateTimeOffset now) => now - session.Seen > Idle || now - session.Began > Longest;

    /// <summary>What is looked up is not what was sent, so that the time it takes tells nothing about ids.</summary>
    private static string HashOf(string id) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}
