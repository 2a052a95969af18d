using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>Opens a connection to one address. Fails with a <see cref="System.Net.Sockets.SocketException"/>.</summary>
internal delegate Task<Stream> ConnectAddress(IPEndPoint address, CancellationToken cancellationToken);
