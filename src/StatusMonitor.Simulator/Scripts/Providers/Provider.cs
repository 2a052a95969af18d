using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Server;

namespace StatusMonitor.Simulator.Scripts.Providers;

/// <summary>An invented company: its page, its past, and what befalls it in a day.</summary>
internal abstract class Provider
{
    private readonly TimeProvider _time;

    protected Provider(SimulatorServer server, TimeProvider time, SimulatedPageOptions options)
    {
        (_time, Page) = (time, new SimulatedPage(options, time));
        Start = time.GetUtcNow();
        Hosted = server.Add(Page);
    }

    public HostedPage Hosted { get; }

    protected SimulatedPage Page { get; }

    protected DateTimeOffset Start { get; }

    protected DateTimeOffset Now => _time.GetUtcNow();

    /// <summary>What befell it in the ninety days before.</summary>
    protected virtual IReadOnlyList<Story> Stories => [];

    /// <summary>Adds what happens in one day to the script. Called once a day.</summary>
    public abstract void Write(Timeline day);

    /// <summary>What is already so when the first day begins.</summary>
    public virtual void Begin()
    {
    }

    /// <summary>Adds the past to a script that begins ninety days before the day.</summary>
    public virtual void WritePast(Timeline past)
    {
        foreach (var story in Stories) Tell(past, story);
    }

    private void Tell(Timeline past, Story story)
    {
        var (begin, step) = (IncidentDay.Past - TimeSpan.FromDays(story.DaysAgo), TimeSpan.FromHours(story.Hours / (story.Words.Count - 1)));
        SimulatedIncident incident = null!;
        past.At(begin, () => incident = Page.OpenIncident(story.Name, story.Impact, story.Words[0], story.Affected));
        for (var i = 1; i < story.Words.Count - 1; i++)
        {
            var (words, status) = (story.Words[i], i == 1 ? IncidentStatuses.Identified : IncidentStatuses.Monitoring);
            past.At(begin + (step * i), () => Page.Post(incident, status, words));
        }

        past.At(begin + (step * (story.Words.Count - 1)), () => Page.Resolve(incident, story.Words[^1]));
    }

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
