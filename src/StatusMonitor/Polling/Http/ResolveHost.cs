using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>Resolves a name, best address first. Fails with a <see cref="System.Net.Sockets.SocketException"/>.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);
