using StatusMonitor.Handlers.Http;

namespace StatusMonitor.Handlers.Paging;

/// <summary>
/// What answers of pagers that accept with 202 mean. Any other success comes from somebody between, who cannot say
/// that anybody will be woken; so it is tried again, which the alert's key makes harmless. Pure.
/// </summary>
internal static class PagerAnswer
{
    private const int Accepted = 202;

    /// <param name="reply">The answer.</param>
    /// <param name="receipt">Given back when it was accepted.</param>
    public static DeliveryResult Of(HttpReply reply, string receipt) => reply switch
    {
        { Status: Accepted } => new DeliveryResult.Delivered(receipt),
        { IsSuccess: true } => new DeliveryResult.TryAgain(
            DeliveryFailure.ServerError, string.Create(null, $"HTTP {reply.Status} instead of {Accepted}"), null, Ambiguous: true),
        _ => reply.Usual,
    };
}
