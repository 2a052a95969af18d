using StatusMonitor.Model;

namespace StatusMonitor.Routing;

/// <summary>An <see cref="EventMatch"/> ready to be asked. Immutable, thread-safe.</summary>
internal sealed class CompiledMatch
{
    private readonly EventMatch _match;
    private readonly ImpactRule? _impact;
    private readonly TextRule? _text;
    private readonly CompiledMatch? _not;

    /// <exception cref="ArgumentException">Impact or text cannot be read; <see cref="MistakesIn"/> finds that before.</exception>
    public CompiledMatch(EventMatch match)
    {
        if (MistakesIn(match).FirstOrDefault() is { Message: { } mistake })
            throw new ArgumentException(mistake, nameof(match));
        _match = match;
        if (match.Impact is { } impact && ImpactRule.TryParse(impact, out var rule)) _impact = rule;
        if (match.Text is { } text && TextRule.TryParse(text, out var parsed, out _)) _text = parsed;
        if (match.Not is { } not) _not = new CompiledMatch(not);
    }

    /// <summary>Whether the match names kinds of this family (<c>delivery</c>) on purpose.</summary>
    public bool Names(string family) => _match.Kinds?.Any(kind => kind.StartsWith(family, StringComparison.OrdinalIgnoreCase)) == true;

    /// <summary>Whether it goes by kinds or steps alone, and by nothing that changes during an incident.</summary>
    public bool PicksSteps => _match is ({ Kinds: not null } or { Statuses: not null }) and { Components: null, Impact: null, Text: null, Not: null };

    /// <summary>What is wrong with a match: the key, and what is allowed.</summary>
    public static IEnumerable<(string Key, string Message)> MistakesIn(EventMatch match)
    {
        if (match.Impact is { } impact && !ImpactRule.TryParse(impact, out _))
            yield return ("impact", $"is no impact; write {ImpactRule.Allowed}");
        if (match.Text is { } text && !TextRule.TryParse(text, out _, out var mistake))
            yield return ("text", mistake);
        if (match.Not is not { } not) yield break;
        foreach (var (key, message) in MistakesIn(not)) yield return ($"not.{key}", message);
    }

    /// <summary>Whether an event matches.</summary>
    /// <param name="news">The event.</param>
    /// <param name="category">Its page's category, or null.</param>
    /// <param name="isFollowUp">
    /// True for an incident whose beginning matched: then what may change during an incident (impact, components, text)
    /// is not asked again, or its end would be lost.
    /// </param>
    public bool Holds(StatusEvent news, string? category, bool isFollowUp = false) =>
        Any(_match.Pages, news.Page.Key.Value)
        && Any(_match.Kinds, KindNames.Of(news.Kind))
        && Any(_match.Types, TypeOf(news))
        && Any(_match.Statuses, StatusesOf(news))
        && Any(_match.Categories, category)
        && (isFollowUp || HoldsNow(news))
        && (_not is null || isFollowUp || !_not.Holds(news, category));

    private bool HoldsNow(StatusEvent news) =>
        (_match.Components is null || ComponentScope.Matches(_match.Components, news))
        && (_impact is null || Impacts.Of(news).Any(_impact.Holds))
        && (_text is null || _text.Holds(news.Incident?.Name) || _text.Holds(news.Update?.Body));

    private static bool Any(IReadOnlyList<string>? globs, string? text) => globs is null || globs.Any(glob => Glob.Matches(glob, text));

    private static bool Any(IReadOnlyList<string>? globs, IEnumerable<string> texts) => globs is null || texts.Any(text => Any(globs, text));

    private static string? TypeOf(StatusEvent news) => news.Incident?.Type switch
    {
        IncidentType.Incident => "incident",
        IncidentType.Maintenance => "maintenance",
        _ => null,
    };

    private static IEnumerable<string> StatusesOf(StatusEvent news) => news switch
    {
        { Update.Status: { } step } => [step],
        { Incident.Status: { } step } => [step],
        _ => news.Components.Select(component => component.After).OfType<string>(),
    };
}
