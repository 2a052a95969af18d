using StatusMonitor.Simulator.Scripts.Providers;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts;

/// <summary>
/// A bad day at five invented providers, told in about a minute: one has an incident open from the start, two open one within
/// the first two seconds, one cannot be read for a while, and everything is over at the end.
/// </summary>
public sealed class IncidentDay
{
    private readonly IReadOnlyList<Provider> _providers;
    private readonly TimeProvider _time;

    private IncidentDay(IReadOnlyList<Provider> providers, TimeProvider time) => (_providers, _time) = (providers, time);

    /// <summary>The providers' addresses.</summary>
    public IReadOnlyList<HostedPage> Pages => [.. _providers.Select(p => p.Hosted)];

    /// <summary>Puts the providers' pages, with some past, on a server. Nothing happens on them yet.</summary>
    /// <param name="server">The server.</param>
    /// <param name="time">The clock of the pages and of the day.</param>
    /// <returns>The day.</returns>
    public static IncidentDay Create(SimulatorServer server, TimeProvider time) => new(
        [
            new Forgehub(server, time),
            new LumenAi(server, time),
            new Edgeway(server, time),
            new Paywell(server, time),
            new Postlane(server, time),
        ],
        time);

    /// <summary>Lets the day happen.</summary>
    /// <param name="options">How fast, and whether again. Default: once, at normal speed.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>A task that ends with the day, or by cancellation if it repeats.</returns>
    public async Task RunAsync(IncidentDayOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new IncidentDayOptions();
        do
        {
            var day = new Timeline();
            foreach (var provider in _providers)
                provider.Write(day);
            await day.RunAsync(_time, options.Speed, cancellationToken);
            if (options.Repeat)
                await Task.Delay(IncidentDayOptions.Night / options.Speed, _time, cancellationToken);
        }
        while (options.Repeat);
    }
}
