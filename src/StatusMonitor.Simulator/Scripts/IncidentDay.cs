using StatusMonitor.Simulator.Scripts.Providers;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts;

/// <summary>
/// A bad day at five invented providers, told in about a minute: one has an incident open from the start, two open one within
/// the first two seconds, one cannot be read for a while, and everything is over at the end.
/// </summary>
public sealed class IncidentDay
{
    /// <summary>How long before the day its past begins.</summary>
    public static readonly TimeSpan Past = TimeSpan.FromDays(90);

    private readonly IReadOnlyList<Provider> _providers;
    private readonly TimeProvider _time;

    private IncidentDay(IReadOnlyList<Provider> providers, TimeProvider time) => (_providers, _time) = (providers, time);

    /// <summary>The providers' addresses.</summary>
    public IReadOnlyList<HostedPage> Pages => [.. _providers.Select(p => p.Hosted)];

    /// <summary>Puts the providers' pages, with some past, on a server. Nothing happens on them yet.</summary>
    /// <param name="server">The server.</param>
    /// <param name="time">The clock of the pages and of the day.</param>
    /// <returns>The day.</returns>
    public static IncidentDay Create(SimulatorServer server, TimeProvider time)
    {
        var day = Gather(server, time);
        day.Begin();
        return day;
    }

    /// <summary>
    /// Puts the providers' pages on a server as they were ninety days ago, and tells what happened to them since: whoever
    /// watches meanwhile has recorded it when the day begins.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="clock">Stands at each moment of the past in turn, and goes with the present afterwards.</param>
    /// <param name="look">Called before and after each moment, with the clock standing there.</param>
    /// <returns>The day, whose past is over.</returns>
    public static async Task<IncidentDay> CreateWithPastAsync(SimulatorServer server, StoryClock clock, Func<IncidentDay, Task> look)
    {
        var begin = clock.GetUtcNow() - Past;
        clock.StandAt(begin);
        var day = Gather(server, clock);
        var past = new Timeline();
        foreach (var provider in day._providers) provider.WritePast(past);
        await look(day);
        foreach (var step in past.Steps) await day.LiveAsync(begin + step.At, step.Act, clock, look);
        clock.Go();
        await look(day);
        day.Begin();
        return day;
    }

    /// <summary>Looks a moment before, so that nothing seems to have happened unwatched, and some seconds after.</summary>
    private async Task LiveAsync(DateTimeOffset moment, Action act, StoryClock clock, Func<IncidentDay, Task> look)
    {
        clock.StandAt(moment - TimeSpan.FromSeconds(3));
        await look(this);
        clock.StandAt(moment);
        act();
        clock.StandAt(moment + TimeSpan.FromSeconds(4 + (moment.Minute % 9)));
        await look(this);
    }

    private void Begin()
    {
        foreach (var provider in _providers) provider.Begin();
    }

    private static IncidentDay Gather(SimulatorServer server, TimeProvider time) => new(
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
