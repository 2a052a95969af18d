using Microsoft.Extensions.Options;
using StatusMonitor.Pages;
using StatusMonitor.Polling;

namespace StatusMonitor.Hosting;

/// <summary>Finds all mistakes at once; each message says what is allowed.</summary>
internal sealed class StatusMonitorOptionsValidator : IValidateOptions<StatusMonitorOptions>
{
    public ValidateOptionsResult Validate(string? name, StatusMonitorOptions options)
    {
        List<string> mistakes = [];
        if (options.BlindAfter <= TimeSpan.Zero) mistakes.Add($"blind after {options.BlindAfter}: it must be longer than nothing");
        foreach (var twins in options.Pages.GroupBy(page => page.Key).Where(group => group.Count() > 1))
            mistakes.Add($"page {twins.Key}: named {twins.Count()} times; each page needs a key of its own");
        foreach (var page in options.Pages) Check(page, options, mistakes);
        return mistakes.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(mistakes);
    }

    private static void Check(PageDefinition page, StatusMonitorOptions options, List<string> mistakes)
    {
        if (!page.Url.IsAbsoluteUri || page.Url.Scheme is not ("https" or "http"))
        {
            mistakes.Add($"page {page.Key}: {page.Url} is no address; it must start with https:// or http://");
            return;
        }

        var interval = page.Interval ?? options.Interval;
        if (interval <= TimeSpan.Zero) mistakes.Add($"page {page.Key}: an interval of {interval} is not longer than nothing");
        else if (interval < Cadence.Floor && !page.Url.IsLoopback)
            mistakes.Add($"page {page.Key}: an interval of {interval.TotalSeconds:0.###} s is too short; at least 5 s, except for pages on loopback addresses");
        if (page.Dialect is not null && !BuiltIn.Dialects.Any(dialect => dialect.Name == page.Dialect))
            mistakes.Add($"page {page.Key}: there is no dialect {page.Dialect}; known: {string.Join(", ", BuiltIn.Dialects.Select(dialect => dialect.Name))}");
    }
}
