using Microsoft.Extensions.Time.Testing;
using StatusMonitor.Dialects;
using StatusMonitor.Polling.Http;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>A simulated page on a web of its own, to be asked what it speaks.</summary>
internal sealed class BoxPage : IDisposable
{
    private readonly FakeTimeProvider _time = new(World.Start - TimeSpan.FromHours(1));
    private readonly HttpMessageInvoker _invoker;

    public BoxPage(Uri home)
    {
        (Home, Web) = (home, new BoxWeb(home));
        Page = new SimulatedPage(new SimulatedPageOptions { Name = "Lumen", WholeSeconds = true }, _time);
        Api = Page.AddComponent("API");
        Page.AddComponent("Website");
        _time.SetUtcNow(World.Start);
        _invoker = new HttpMessageInvoker(Web);
    }

    public Uri Home { get; }

    public SimulatedPage Page { get; }

    public SimulatedComponent Api { get; }

    public BoxWeb Web { get; }

    /// <summary>A page at home where such pages are, in its language.</summary>
    public static BoxPage Speaking(string dialect)
    {
        var page = new BoxPage(BoxLanguages.HomeOf(dialect));
        page.Speak(BoxLanguages.Of(dialect));
        return page;
    }

    public void Speak(IPageLanguage language) => Web.Answer = path => language.Answer(path, Page.State);

    public SimulatedIncident Break() =>
        Page.OpenIncident("Slow answers", "major", "We see slow answers.", new StatusMonitor.Simulator.Pages.ComponentChange(Api, ComponentStatuses.MajorOutage));

    /// <summary>What an address answers now, or null.</summary>
    public byte[]? Read(Uri address) => Web.Answer(Web.PathOf(address))?.Body;

    public ValueTask<Detection> DetectAsync(IEnumerable<IDialect> dialects, string? likely = null)
    {
        Web.Asked.Clear();
        return new Detector([.. dialects], new HttpFetcher(_invoker, new FetchOptions(), _time)).DetectAsync(Home, likely, CancellationToken.None);
    }

    public void Dispose()
    {
        _invoker.Dispose();
        Web.Dispose();
    }
}
