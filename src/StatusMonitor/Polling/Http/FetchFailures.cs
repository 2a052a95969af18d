using System.Net.Sockets;
using StatusMonitor.Model;

namespace StatusMonitor.Polling.Http;

/// <summary>Turns what the network throws into a result. What is left over is a bug and goes on.</summary>
internal static class FetchFailures
{
    /// <summary>The result, or null where the exception is none of the world's.</summary>
    /// <param name="exception">What was thrown while asking.</param>
    /// <param name="host">Whom we asked.</param>
    /// <param name="isLate">True once the deadline of the whole fetch has passed.</param>
    /// <param name="options">For the limits named in the text.</param>
    public static PollResult.Failed? Of(Exception exception, string host, bool isLate, FetchOptions options)
    {
        if (exception is not (OperationCanceledException or IOException or HttpRequestException))
            return null;
        if (Find<ForbiddenAddressException>(exception) is { } forbidden)
            return Failed(PollFailure.ForbiddenAddress, forbidden.Message);
        if (isLate)
            return Failed(PollFailure.Timeout, $"no whole answer from {host} within {options.ExchangeTimeout.TotalSeconds:0.#} s");
        return exception switch
        {
            // Neither the deadline nor shutdown: the pool's own limit on opening a connection.
            OperationCanceledException => Failed(PollFailure.Unreachable, $"no connection to {host} in time"),
            HttpRequestException request => Of(request.HttpRequestError, request, host),
            HttpIOException read => Of(read.HttpRequestError, read, host),
            _ => Of(HttpRequestError.Unknown, exception, host),
        };
    }

    private static PollResult.Failed Of(HttpRequestError error, Exception exception, string host) => error switch
    {
        HttpRequestError.NameResolutionError => Explain(PollFailure.Unreachable, $"{host} cannot be resolved", exception),
        HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError =>
            Explain(PollFailure.Unreachable, $"no connection to {host}", exception),
        HttpRequestError.SecureConnectionError => Explain(PollFailure.Tls, $"no secure connection to {host}", exception),
        HttpRequestError.ResponseEnded => Explain(PollFailure.CutShort, $"{host} broke off its answer", exception),
        HttpRequestError.ConfigurationLimitExceeded => Explain(PollFailure.TooLarge, $"{host} sent headers without end", exception),
        HttpRequestError.Unknown when Find<SocketException>(exception) is not null || Find<IOException>(exception) is not null =>
            Explain(PollFailure.CutShort, $"{host} broke off its answer", exception),
        _ => Explain(PollFailure.Protocol, $"{host} answered in no valid HTTP", exception),
    };

    private static PollResult.Failed Explain(PollFailure reason, string text, Exception exception)
    {
        var cause = exception;
        while (cause.InnerException is { } inner)
            cause = inner;
        return Failed(reason, $"{text}: {cause.Message}");
    }

    private static T? Find<T>(Exception exception) where T : Exception
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
            if (cause is T found)
                return found;
        return null;
    }

    private static PollResult.Failed Failed(PollFailure reason, string detail) => new(reason, OneLine.Of(detail));
}
