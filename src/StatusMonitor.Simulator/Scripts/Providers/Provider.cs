using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>An invented company: its page, its past, and what befalls it in a day.</summary>
internal abstract class Provider
{
    protected Provider(SimulatorServer server, TimeProvider time, SimulatedPageOptions options)
    {
        Page = new SimulatedPage(options, time);
        Start = time.GetUtcNow();
        Hosted = server.Add(Page);
    }

    public HostedPage Hosted { get; }

    protected SimulatedPage Page { get; }

    protected DateTimeOffset Start { get; }

    /// <summary>Adds what happens in one day to the script. Called once a day.</summary>
    public abstract void Write(Timeline day);

    protected static TimeSpan Second(double seconds) => TimeSpan.FromSeconds(seconds);

    /// <summary>An incident of the past: opened and resolved before the page was first seen.</summary>
    protected void Past(string name, string impact, TimeSpan ago, TimeSpan lasted, string opening, string ending) =>
        Page.Create(new IncidentDraft
        {
            Name = name,
            Impact = impact,
            CreatedAt = Start - ago,
            Updates =
            [
                new UpdateDraft { Status = IncidentStatuses.Investigating, Body = opening, CreatedAt = Start - ago },
                new UpdateDraft { Status = IncidentStatuses.Resolved, Body = ending, CreatedAt = Start - ago + lasted },
            ],
        });
}
