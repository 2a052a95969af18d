using System.Net;

namespace StatusMonitor.Polling.Http;

/// <summary>
/// Happy Eyeballs (RFC 8305 §5): tries addresses one after the other without waiting for the end of each, so that a host whose IPv6
/// leads nowhere costs a quarter of a second and not the system's time-out. The first connection wins, the others are closed.
/// </summary>
internal sealed class ConnectionRace(ConnectAddress connect, TimeSpan stagger, TimeProvider time)
{
    /// <summary>The first connection that comes about.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">None came about; it is the first attempt's.</exception>
    public async Task<Stream> RunAsync(IReadOnlyList<IPEndPoint> addresses, CancellationToken cancellationToken)
    {
        // Not disposed here, since losers may still hold its token; it goes with the source of the caller's token, which is short-lived.
        var race = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = new List<Task<Stream>>(addresses.Count);
        try
        {
            return await RunAsync(addresses, running, race.Token);
        }
        finally
        {
            await race.CancelAsync();
            foreach (var loser in running)
                _ = CloseAsync(loser);
        }
    }

    private async Task<Stream> RunAsync(IReadOnlyList<IPEndPoint> addresses, List<Task<Stream>> running, CancellationToken race)
    {
        Task<Stream>? failed = null;
        for (var next = 0; ;)
        {
            if (next < addresses.Count)
                running.Add(StartAsync(addresses[next++], race));
            else if (running.Count == 0)
                return await failed!;

            var done = await FirstAsync(running, next < addresses.Count, race);
            if (done is null)
                continue;
            running.Remove(done);
            if (done.IsCompletedSuccessfully)
                return await done;
            failed ??= done;
        }
    }

    /// <summary>The first attempt to end, or null when it is time for the next one.</summary>
    private async Task<Task<Stream>?> FirstAsync(List<Task<Stream>> running, bool isMore, CancellationToken race)
    {
        var first = Task.WhenAny(running);
        if (!isMore)
            return await first.WaitAsync(race);
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(race);
        var delay = Task.Delay(stagger, time, rest.Token);
        await Task.WhenAny(first, delay);
        race.ThrowIfCancellationRequested();
        await rest.CancelAsync();
        return first.IsCompleted ? await first : null;
    }

    private async Task<Stream> StartAsync(IPEndPoint address, CancellationToken race) => await connect(address, race);

    private static async Task CloseAsync(Task<Stream> loser)
    {
        await ((Task)loser).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (loser.IsCompletedSuccessfully)
            await (await loser).DisposeAsync();
    }
}
