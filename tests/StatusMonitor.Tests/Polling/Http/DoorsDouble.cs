using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Polling.Http;

/// <summary>Addresses that stay silent until a test opens or refuses them.</summary>
internal sealed class DoorsDouble
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Stream>> _doors = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _tries = new();
    private readonly ConcurrentDictionary<string, CancellationToken> _tokens = new();
    private readonly ConcurrentQueue<string> _tried = new();

    public bool IgnoresCancellation { get; set; }

    public IReadOnlyCollection<string> Tried => [.. _tried];

    public ConcurrentDictionary<string, ClosableStream> Streams { get; } = new();

    public async Task<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var name = address.Address.ToString();
        _tokens[name] = cancellationToken;
        _tried.Enqueue(name);
        _tries.GetOrAdd(name, _ => New()).TrySetResult();
        return await Door(name).Task.WaitAsync(IgnoresCancellation ? CancellationToken.None : cancellationToken);
    }

    public bool IsGivenUp(string address) => _tokens[address].IsCancellationRequested;

    public Task TriedAsync(string address) => _tries.GetOrAdd(address, _ => New()).Task.Soon();

    /// <summary>Lets the connection come about, once it was tried.</summary>
    public async Task OpenAsync(string address)
    {
        await TriedAsync(address);
        Streams[address] = new ClosableStream();
        Door(address).SetResult(Streams[address]);
    }

    public void Refuse(string address) => Door(address).SetException(new SocketException((int)SocketError.ConnectionRefused));

    private TaskCompletionSource<Stream> Door(string address) => _doors.GetOrAdd(address, _ => new TaskCompletionSource<Stream>());

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
