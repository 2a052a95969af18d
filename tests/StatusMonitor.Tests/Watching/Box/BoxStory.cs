using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Polling.Http;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>A page that is watched with the whole box while what it speaks changes; all it ever showed is kept.</summary>
internal sealed class BoxStory : IDisposable
{
    private static readonly Uri Home = new("https://status.lumen.example");
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);

    private readonly HttpMessageInvoker _invoker;

    public BoxStory()
    {
        Web = new BoxWeb(Home);
        _invoker = new HttpMessageInvoker(Web);
        World = new World(web: new HttpFetcher(_invoker, new FetchOptions(), new FakeTimeProvider(World.Start)), dialects: BuiltIn.Dialects)
        {
            Definition = new PageDefinition { Key = new PageKey("lumen"), Url = Home },
        };
        World.Restart();
        Page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen", WholeSeconds = true }, World.Time);
        (Api, Website) = (Page.AddComponent("API"), Page.AddComponent("Website"));
    }

    public World World { get; }

    public BoxWeb Web { get; }

    public SimulatedPage Page { get; }

    public SimulatedComponent Api { get; }

    public SimulatedComponent Website { get; }

    /// <summary>What was shown of the page, every half minute.</summary>
    public List<PageCondition> Shown { get; } = [];

    public void Speak(string dialect) => Web.Answer = path => Answer(dialect, path);

    /// <summary>What the page would answer in some language. Every maker has its own ids for the same things.</summary>
    public LanguageDocument? Answer(string dialect, string path)
    {
        var language = BoxLanguages.Of(dialect);
        var mark = (char)('a' + BoxLanguages.All.ToList().IndexOf(language));
        var page = Page.State;
        return language.Answer(path, page with
        {
            Id = Marked(page.Id, mark),
            Incidents = [.. page.Incidents.Select(incident => incident with
            {
                Id = Marked(incident.Id, mark),
                Updates = [.. incident.Updates.Select(update => update with { Id = Marked(update.Id, mark) })],
            })],
        });
    }

    public SimulatedIncident Break(string name = "Slow answers") => Break(name, Api);

    public SimulatedIncident Break(string name, SimulatedComponent part) =>
        Page.OpenIncident(name, "major", "We see slow answers.", new StatusMonitor.Simulator.Pages.ComponentChange(part, ComponentStatuses.MajorOutage));

    /// <summary>Lets time pass; returns what was announced.</summary>
    public async Task<List<StatusEvent>> PassAsync(TimeSpan time)
    {
        List<StatusEvent> news = [];
        for (var end = World.Now + time; World.Now < end;)
        {
            news.AddRange(await World.RunForAsync(Step));
            if (World.Status is { } status) Shown.Add(status.Condition);
        }

        return news;
    }

    public async Task<string?> DialectAsync() => (await World.Log.ReadPageAsync(World.Definition.Key, CancellationToken.None))?.Dialect;

    private static string Marked(string id, char mark) => $"{id[..^1]}{mark}";

    public void Dispose()
    {
        _invoker.Dispose();
        Web.Dispose();
    }
}
