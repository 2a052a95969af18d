namespace StatusMonitor.Polling.Http;

/// <summary>A GET that carries its page's address policy to where a connection is made; without the dictionary that request options cost.</summary>
internal sealed class PolicedRequest(Uri address, AddressPolicy policy) : HttpRequestMessage(HttpMethod.Get, address)
{
    public AddressPolicy Policy => policy;
}
