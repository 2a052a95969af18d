using StatusMonitor.Dialects;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// Finds out how a page speaks: first what can be known from its address or is asked of most pages anyway, then what
/// its front page says, then the rest in the order of the list. Few requests, one after the other. Thread-safe.
/// </summary>
/// <param name="dialects">All of them; look-alikes come after what they look like only where they can be told apart.</param>
/// <param name="fetcher">Asks.</param>
internal sealed class Detector(IReadOnlyList<IDialect> dialects, IFetcher fetcher)
{
    /// <summary>More questions than this are never asked about one page.</summary>
    public const int MostQuestions = 20;

    /// <summary>The dialect of a name, or null.</summary>
    public IDialect? Find(string? name) => dialects.FirstOrDefault(dialect => dialect.Name == name);

    /// <summary>Looks for the dialect of a page.</summary>
    /// <param name="page">Its address.</param>
    /// <param name="likely">The dialect that it is said to speak: asked first, and believed no more than others.</param>
    /// <param name="cancellationToken">Shutdown; the only thing that throws.</param>
    public async ValueTask<Detection> DetectAsync(Uri page, string? likely, CancellationToken cancellationToken)
    {
        var search = new DetectionSearch(page, likely);
        await AskAllAsync(search, null, cancellationToken);
        if (search.IsOver) return search.Conclude();
        var front = await ReadFrontAsync(search, cancellationToken);
        await AskAllAsync(search, front, cancellationToken);
        return search.Conclude();
    }

    private async ValueTask AskAllAsync(DetectionSearch search, FrontPage? front, CancellationToken cancellationToken)
    {
        var candidates = Places(search.Page, front).SelectMany(place => dialects.SelectMany(dialect => dialect.CandidatesOf(place, front).Select(candidate => (Dialect: dialect, candidate))));
        foreach (var (dialect, candidate) in candidates.OrderByDescending(found => (found.Dialect.Name == search.Likely, found.candidate.IsHinted)))
        {
            if (search.IsOver) return;
            var address = dialect.Resources[0].AddressBelow(candidate.Address);
            if (search.Begins(dialect, address)) await AskAsync(search, dialect, candidate.Address, address, cancellationToken);
        }
    }

    /// <summary>
    /// A page that moved for good often leads from all its addresses to the front of the new one, whose data lies below that. One
    /// that leads elsewhere on its own host may have its data below either.
    /// </summary>
    private static Uri[] Places(Uri page, FrontPage? front)
    {
        if (front is null || front.Address == page) return [page];
        return front.Address.Authority == page.Authority ? [page, front.Address] : [front.Address, page];
    }

    private async ValueTask AskAsync(DetectionSearch search, IDialect dialect, Uri below, Uri address, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchAsync(search.Page, address, null, cancellationToken);
        if (answer is not PollResult.Changed changed)
        {
            search.Note(address, dialect, answer);
            return;
        }

        var recognition = dialect.Recognise(changed.Body);
        if (recognition == Recognition.None) search.Pass(address, dialect, Reason(dialect, changed));
        else search.Take(address, dialect, Home(below, address, answer.MovedTo), recognition);
    }

    private static string Reason(IDialect dialect, PollResult.Changed changed) =>
        dialect.Parse(dialect.Resources[0], changed.Body) is ParseResult.Failed failed ? failed.Detail : "another kind of page";

    /// <summary>The address to ask from now on: where a redirect for good led, what was asked there lies below another one.</summary>
    private static Uri Home(Uri below, Uri asked, Uri? moved)
    {
        if (moved is null) return below;
        if (asked == below) return moved;
        // Some lie beside their page: where that is then, nobody says.
        if (!asked.AbsoluteUri.StartsWith(below.AbsoluteUri, StringComparison.Ordinal)) return below;
        var (path, tail) = (moved.GetLeftPart(UriPartial.Path), asked.GetLeftPart(UriPartial.Path)[below.GetLeftPart(UriPartial.Path).TrimEnd('/').Length..]);
        return path.EndsWith(tail, StringComparison.Ordinal) ? new Uri(path[..^tail.Length]) : below;
    }

    private async ValueTask<FrontPage?> ReadFrontAsync(DetectionSearch search, CancellationToken cancellationToken)
    {
        var answer = await fetcher.FetchWebPageAsync(search.Page, search.Page, cancellationToken);
        search.Note(search.Page, null, answer);
        if (answer is not PollResult.Changed changed) return FrontPage.Read(answer.MovedTo ?? search.Page, default);
        // Within a host it makes no difference whether a redirect is for good.
        var here = new Uri(changed.Validators.Url);
        return FrontPage.Read(answer.MovedTo ?? (here.Authority == search.Page.Authority ? here : search.Page), changed.Body);
    }
}
