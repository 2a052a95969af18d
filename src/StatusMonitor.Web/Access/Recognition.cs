using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Access;

/// <summary>Finds out who asks: by a token, by a name and a password, by a session, or not at all. Thread-safe.</summary>
internal sealed partial class Recognition(WebServices services, ILogger logger)
{
    private static readonly Trouble Unknown = new(401, "These are no credentials that are known here.");

    private readonly Credentials _credentials = new(services.Options.Users, services.Sessions.Key);
    private readonly FailedAttempts _failed = new(services.Time);
    private readonly Caller _stranger = Caller.Anonymous(services.Options.Anonymous ?? (services.Options.IsOpen ? WebRole.Operator : WebRole.Nobody));

    public Recognised Of(HttpContext context)
    {
        if (_credentials.AreAsked && context.Request.Headers.Authorization.ToString() is { Length: > 0 } header) return ByHeader(context, header);
        if (SessionCookie.Read(context.Request) is { } id && services.Sessions.Find(id, services.Time.GetUtcNow()) is { } session && _credentials.BySession(session) is { } user)
            return new(new(user.Name, user.Role, CallerProof.Session, session));
        if (services.Options.IsOpen && Proxies.Stand(context.Request))
            return new(Caller.Anonymous(WebRole.Nobody), new(403, "This came through a proxy, and there are no users. Whoever runs this service can add some to web.users."));
        return new(_stranger);
    }

    /// <summary>Somebody with a name and a password; or how long to wait before the next try, or that it was wrong.</summary>
    public (WebUser? User, Trouble? Trouble) ByPassword(HttpContext context, string name, string password)
    {
        var address = AddressOf(context);
        if (_failed.WaitOf(address) is { Ticks: > 0 } wait) return (null, TooMany(wait));
        return _credentials.ByPassword(name, password) is { } user ? (user, null) : (null, Fail(address));
    }

    /// <summary>What opens a new session of a user.</summary>
    public string Begin(WebUser user) => services.Sessions.Begin(user.Name, _credentials.StampOf(user), services.Time.GetUtcNow());

    private Recognised ByHeader(HttpContext context, string header)
    {
        var (user, proof, trouble) = header.Split(' ', 2, StringSplitOptions.TrimEntries) switch
        {
            [var scheme, var token] when scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase) => ByToken(context, token),
            [var scheme, var pair] when scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && TryRead(pair, out var name, out var password) => ByBasic(context, name, password),
            _ => (null, CallerProof.None, Unknown),
        };
        return user is null ? new(Caller.Anonymous(WebRole.Nobody), trouble) : new(new(user.Name, user.Role, proof));
    }

    /// <summary>
    /// A token is too long to be guessed, so a right one is let in however many wrong ones came from the same address: a
    /// scraper behind a shared one is not locked out by its neighbours.
    /// </summary>
    private (WebUser?, CallerProof, Trouble?) ByToken(HttpContext context, string token)
    {
        if (_credentials.ByToken(token) is { } user) return (user, CallerProof.Bearer, null);
        var address = AddressOf(context);
        return (null, CallerProof.None, _failed.WaitOf(address) is { Ticks: > 0 } wait ? TooMany(wait) : Fail(address));
    }

    private (WebUser?, CallerProof, Trouble?) ByBasic(HttpContext context, string name, string password)
    {
        var (user, trouble) = ByPassword(context, name, password);
        return (user, CallerProof.Basic, trouble);
    }

    private Trouble Fail(IPAddress address)
    {
        if (_failed.Count(address)) Log.Refused(logger, address);
        return Unknown;
    }

    private static Trouble TooMany(TimeSpan wait) => new(429, "Too many tries have failed. Wait a little.", wait);

    private static IPAddress AddressOf(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    private static bool TryRead(string pair, [NotNullWhen(true)] out string? name, [NotNullWhen(true)] out string? password)
    {
        (name, password) = (null, null);
        var bytes = new byte[pair.Length];
        if (!Convert.TryFromBase64String(pair, bytes, out var length)) return false;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        if (text.IndexOf(':', StringComparison.Ordinal) is not (>= 0 and var colon)) return false;
        (name, password) = (text[..colon], text[(colon + 1)..]);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(5102, LogLevel.Warning, "tries to come in from {Address} fail again and again; it has to wait now")]
        public static partial void Refused(ILogger logger, IPAddress address);
    }
}
