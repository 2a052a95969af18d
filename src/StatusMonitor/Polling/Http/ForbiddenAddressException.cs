using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Carries a refusal out of the connection pool, which knows no other way; <see cref="FetchFailures"/> turns it into a value.
/// </summary>
// It never leaves the fetcher, and nobody else makes one.
#pragma warning disable CA1032, CA1064
internal sealed class ForbiddenAddressException(string host, IPAddress address)
#pragma warning restore CA1032, CA1064
    : Exception($"{host} leads to {address}, an address that must not be reached");
