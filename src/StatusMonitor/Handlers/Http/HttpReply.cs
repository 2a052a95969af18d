using System.Net.Http.Headers;

namespace StatusMonitor.Handlers.Http;

/// <summary>A receiver's answer, read as far as it is looked at. Nothing of it may be shown: it may hold what is secret.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">Its headers.</param>
/// <param name="Body">At most 64 KiB of its body; empty where a body that was no success could not be read.</param>
/// <param name="Usual">What the status alone means.</param>
internal sealed record HttpReply(int Status, HttpResponseHeaders Headers, ReadOnlyMemory<byte> Body, DeliveryResult Usual)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}
