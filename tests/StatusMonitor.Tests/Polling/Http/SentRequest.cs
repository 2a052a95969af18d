namespace StatusMonitor.Tests.Polling.Http;

internal sealed record SentRequest(string Address, IReadOnlyDictionary<string, string> Headers)
{
    public string? this[string header] => Headers.GetValueOrDefault(header);
}
