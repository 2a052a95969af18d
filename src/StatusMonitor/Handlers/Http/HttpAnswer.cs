using System.Net.Http.Headers;
using StatusMonitor.Polling.Http;

namespace StatusMonitor.Handlers.Http;

/// <summary>
/// What an answer, or none, means for a delivery. Words are our own: nothing a server sent, and no address, can get
/// into a log from here. Pure.
/// </summary>
internal static class HttpAnswer
{
    private static readonly TimeSpan LongestWish = TimeSpan.FromHours(24);

    /// <summary>The meaning of a status; a 2xx still has to be read to its end.</summary>
    public static DeliveryResult OfStatus(HttpResponseMessage answer, DateTimeOffset now)
    {
        var status = (int)answer.StatusCode;
        return status switch
        {
            >= 200 and < 300 => DeliveryResult.Done,
            >= 300 and < 400 => new DeliveryResult.GiveUp(DeliveryFailure.Redirected, $"HTTP {status}; redirects are not followed"),
            404 or 410 => new DeliveryResult.GiveUp(DeliveryFailure.Gone, $"HTTP {status}"),
            408 => Again(DeliveryFailure.Timeout),
            425 or 429 => Again(DeliveryFailure.Throttled),
            503 => Again(DeliveryFailure.ServerError),
            >= 500 => Again(DeliveryFailure.ServerError, ambiguous: true), // it may have acted before it failed
            _ => new DeliveryResult.GiveUp(DeliveryFailure.Refused, $"HTTP {status}"),
        };

        DeliveryResult Again(DeliveryFailure reason, bool ambiguous = false) =>
            new DeliveryResult.TryAgain(reason, $"HTTP {status}", AfterOf(answer.Headers, now), ambiguous);
    }

    /// <summary>The meaning of a broken exchange. Only what failed before the request could leave is definite.</summary>
    public static DeliveryResult OfFailure(Exception failure) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => Unreached("the host's name cannot be resolved"),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => Unreached("no connection"),
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => Unreached("the TLS handshake failed"),
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => Unreached("the proxy does not connect"),
        _ => new DeliveryResult.TryAgain(DeliveryFailure.Network, "the connection broke before the answer's end", null, Ambiguous: true),
    };

    /// <summary>The meaning of an exchange that took too long.</summary>
    public static DeliveryResult OfTimeout(OperationCanceledException failure, TimeSpan allowed) =>
        failure.InnerException is TimeoutException
            ? new DeliveryResult.TryAgain(
                DeliveryFailure.Timeout, string.Create(null, $"no connection in {DeliveryTransport.ConnectTimeout.TotalSeconds} s"))
            : new DeliveryResult.TryAgain(
                DeliveryFailure.Timeout, string.Create(null, $"no complete answer in {allowed.TotalSeconds} s"), null, Ambiguous: true);

    private static DeliveryResult.TryAgain Unreached(string detail) => new(DeliveryFailure.Network, detail);

    /// <summary>The wait a receiver asked for in its header, at most a day; null where it asked for none.</summary>
    public static TimeSpan? AfterOf(HttpResponseHeaders headers, DateTimeOffset now) =>
        headers.NonValidated.TryGetValues("Retry-After", out var values) && values.Count == 1
            ? RetryAfter.Parse(values.ToString(), now, LongestWish)
            : null;
}
