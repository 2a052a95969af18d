using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace StatusMonitor.Handlers.Email;

/// <summary>What a failed conversation with a mail server means. Codes are shown, the server's words are not. Pure.</summary>
internal static class MailAnswer
{
    /// <summary>What the world does to a connection; anything else is a bug and flies on.</summary>
    public static bool IsOfTheWorld(Exception failure) => failure is
        CommandException or ProtocolException or AuthenticationException or SslHandshakeException or NotSupportedException
        or IOException or SocketException or TimeoutException or ServiceNotConnectedException;

    public static DeliveryResult Of(Exception failure, MailClient client) => failure switch
    {
        AuthenticationException { InnerException: SmtpCommandException { StatusCode: var code } } when IsTemporary(code) => OfCode(code, client.Stage),
        AuthenticationException => new DeliveryResult.GiveUp(DeliveryFailure.Refused, "the server does not take the username and password"),
        SmtpCommandException when client is { Accepted.Count: 0, RefusedWith.Count: > 0 } => OfRefusals(client.RefusedWith),
        SmtpCommandException { StatusCode: var code } => OfCode(code, client.Stage),
        SslHandshakeException => Again("the TLS handshake failed"),
        NotSupportedException when client.IsConnected && client.IsLoggingIn =>
            new DeliveryResult.GiveUp(DeliveryFailure.Refused, "the server offers no login that is known here"),
        NotSupportedException when client.IsBodySent || client.Stage != "the connection" =>
            new DeliveryResult.GiveUp(DeliveryFailure.Refused, "the server lacks what this mail needs"),
        NotSupportedException => Again("the server offers no STARTTLS"),
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => Again("the host's name cannot be resolved"),
        SocketException => Again("no connection"),
        _ => new DeliveryResult.TryAgain(DeliveryFailure.Network, $"the connection broke at {client.Stage}", null, client.IsBodySent),
    };

    public static DeliveryResult OfTimeout(MailClient client, TimeSpan allowed) => new DeliveryResult.TryAgain(
        DeliveryFailure.Timeout, string.Create(null, $"not done in {allowed.TotalSeconds} s; it waited at {client.Stage}"), null, client.IsBodySent);

    /// <summary>All were refused; one that may be taken later makes it worth another try.</summary>
    public static DeliveryResult OfRefusals(IReadOnlyList<SmtpStatusCode> refusals) =>
        OfCode(refusals.FirstOrDefault(IsTemporary) is var temporary and not 0 ? temporary : refusals[0], "the recipients");

    public static bool IsTemporary(SmtpStatusCode code) => (int)code is >= 400 and < 500;

    /// <summary>4yz may pass, 5yz will not (RFC 5321, section 4.2.1); anything else is no answer to this question.</summary>
    private static DeliveryResult OfCode(SmtpStatusCode code, string stage) => (int)code switch
    {
        421 or 450 or 451 or 452 => new DeliveryResult.TryAgain(DeliveryFailure.Throttled, $"SMTP {(int)code} at {stage}"),
        >= 500 and < 600 => new DeliveryResult.GiveUp(DeliveryFailure.Refused, $"SMTP {(int)code} at {stage}"),
        var other => new DeliveryResult.TryAgain(DeliveryFailure.ServerError, $"SMTP {other} at {stage}"),
    };

    private static DeliveryResult.TryAgain Again(string detail) => new(DeliveryFailure.Network, detail);
}
