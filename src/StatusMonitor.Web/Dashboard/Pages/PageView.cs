using Microsoft.AspNetCore.Http;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Web.Dashboard.Framing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Dashboard.Pages;

/// <summary><c>/pages/{key}</c>: one page, now and by its days.</summary>
internal static class PageView
{
    private const int MostEnded = 20;

    public static async Task AnswerAsync(HttpContext context, WebServices services)
    {
        var key = new PageKey((string?)context.Request.RouteValues["key"] ?? "");
        if (await PageFacts.ReadAsync(services, key, context.RequestAborted) is { } facts)
            await Views.AnswerAsync(context, Slices.Page.Create(ModelOf(context, services, facts)));
        else
            await Views.MissAsync(context, services, "There is no page of this key here.");
    }

    private static PageModel ModelOf(HttpContext context, WebServices services, PageFacts facts)
    {
        var (links, status) = (new Links(context, services.Options), facts.Reading?.Status);
        var (open, planned, ended) = Sorted(facts.Incidents);
        var name = IncidentLines.Named(facts.Reading?.Name ?? facts.Stored?.Name ?? facts.Key.Value);
        var state = States.Of(status);
        return new PageModel
        {
            Layout = Frame.Of(context, services, Section.None, name),
            Key = facts.Key,
            Name = name,
            Address = links.Page(facts.Key),
            Source = Marks.Outward(status?.Url ?? facts.Stored?.Url ?? (facts.Reading is { } read ? Polls.AddressOf(read.Url) : null)),
            IsWatched = facts.Reading is not null,
            State = state,
            Before = state == ShownState.NotRead && facts.Stored?.ReadAt is not null ? States.Of(facts.Stored.Condition) : null,
            Category = facts.Reading?.Category ?? "",
            ReadAt = status?.ReadAt ?? facts.Stored?.ReadAt,
            Failure = status?.Failure is { } failure ? Failures.Of(failure, status.FailureDetail) : null,
            FailingSince = status?.FailingSince,
            RecordedSince = facts.Stored?.FirstReadAt,
            Open = [.. IncidentLines.GravestFirst(open).Select(record => IncidentLines.Of(record, links))],
            Planned = [.. planned.Select(record => IncidentLines.Of(record, links))],
            Ended = [.. ended.Take(MostEnded).Select(record => IncidentLines.Of(record, links))],
            Groups = Components.Of(facts),
            Seen = Delays.Seen(facts.News, facts.Stored?.FirstReadAt),
            Delivered = Delays.Delivered(facts.News, facts.Told),
            Polls = facts.Reading is { } reading ? Polls.Of(reading) : null,
        };
    }

    private static (List<IncidentRecord> Open, List<IncidentRecord> Planned, List<IncidentRecord> Ended) Sorted(IReadOnlyList<IncidentRecord> records)
    {
        var isPlanned = (IncidentRecord record) => record.Incident is { Type: IncidentType.Maintenance, Status: IncidentStatus.Scheduled };
        return (
            [.. records.Where(record => record.IsOpen && !isPlanned(record))],
            [.. records.Where(record => record.IsOpen && isPlanned(record)).OrderBy(record => record.BeganAt)],
            [.. records.Where(record => !record.IsOpen)]);
    }
}
