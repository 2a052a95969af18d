using System.Collections.Concurrent;
using StatusMonitor.Simulator.Languages;
using StatusMonitor.Simulator.Pages;
using StatusMonitor.Simulator.Rendering;

namespace StatusMonitor.Simulator.Server;

/// <summary>A simulated page in another language; each document is made once per version.</summary>
internal sealed class LanguageSource(SimulatedPage page, IPageLanguage language) : IDocumentSource
{
    private readonly ConcurrentDictionary<string, (PageState State, RenderedDocument? Document)> _made = new(StringComparer.Ordinal);

    public string? CacheControl => page.Options.CacheControl;

    public RenderedDocument? Get(Route route, int versionsBack)
    {
        var state = versionsBack == 0 ? page.State : page.StateBack(versionsBack);
        var path = route.Below.TrimEnd('/').ToString();
        if (_made.TryGetValue(path, out var made) && ReferenceEquals(made.State, state)) return made.Document;
        var document = language.Answer(path, state) is { } answer
            ? new RenderedDocument(answer.Body, answer.HasETag, answer.ContentType)
            : null;
        _made[path] = (state, document);
        return document;
    }
}
