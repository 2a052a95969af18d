using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace StatusMonitor.Web.Hosting;

/// <summary>The web side cannot listen where it was told to. The message names the address and says why.</summary>
internal sealed class ListenException : IOException
{
    public ListenException() { }

    public ListenException(string message) : base(message) { }

    public ListenException(string message, Exception innerException) : base(message, innerException) { }

    /// <summary>Whether another process listens there: later it may be free.</summary>
    public bool IsTaken { get; private init; }

    /// <summary>From what the server threw at its start, or null when that is something else.</summary>
    internal static ListenException? Of(Exception thrown, WebOptions options)
    {
        var cause = thrown;
        while (cause is not null and not SocketException and not AddressInUseException) cause = cause.InnerException;
        return cause switch
        {
            AddressInUseException or SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse } => Because("something else listens there", isTaken: true),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => Because("this user may not; ports below 1024 are the system's", isTaken: false),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => Because("this machine has no such address", isTaken: false),
            SocketException other => Because(other.Message, isTaken: false),
            _ => null,
        };

        ListenException Because(string why, bool isTaken) =>
            new($"cannot listen on {options.Host}:{options.Port}: {why}", thrown) { IsTaken = isTaken };
    }
}
