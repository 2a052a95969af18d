using Microsoft.Extensions.DependencyInjection;
using StatusMonitor.Model;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Api.Describing;

namespace StatusMonitor.Web.Streaming;

/// <summary>The log as it grows.</summary>
internal static class StreamOperations
{
    private const string HeaderName = "Last-Event-ID";

    private static readonly Parameter<EventPosition?> s_after = new(
        "after", "Begins after this position. Last-Event-ID, which a client sends when it comes again, goes before it; without either the stream begins with what comes next.", ValueForms.Position);

    public static IReadOnlyList<Operation> All { get; } =
    [
        new Operation
        {
            Path = "/api/v1/events/stream",
            Id = "streamEvents",
            Chapter = "events",
            Summary = "Every event as it happens, as server-sent events.",
            Description = "id is the position, event the kind, data the event in one line. A client that comes again with Last-Event-ID misses and doubles nothing. "
                + "A message log.reset says that the asked position lies beyond the end of this log: it is another log than before, and the stream goes on at its end.",
            Parameters = [Parameters.Pages, Parameters.Kinds, s_after],
            Answer = new OperationAnswer("An endless stream.", null) { ContentType = "text/event-stream" },
            Run = StreamAsync,
        },
    ];

    private static async Task StreamAsync(ApiRequest request)
    {
        var after = request.Of(s_after);
        if (request.Context.Request.Headers[HeaderName].ToString() is { Length: > 0 } last
            && !ValueForms.Position.TryRead(last, default, out after))
        {
            await Problems.SendAsync(request.Context, [Mistake.Of(HeaderName, last, ValueForms.Position.Allowed)]);
            return;
        }

        var feed = request.Context.RequestServices.GetRequiredService<LogFeed>();
        using var answer = await StreamAnswer.OpenAsync(request.Context, request.Services.EventStreams);
        try
        {
            var start = await StartAsync(answer, feed.End, after);
            await new EventStream(answer, feed, Wanted(request), request.Services.Time).RunAsync(start);
        }
        catch (OperationCanceledException) when (answer.End.IsCancellationRequested)
        {
            // The client is gone, or we stop: the ordinary end of a stream.
        }
    }

    private static async Task<EventPosition> StartAsync(StreamAnswer answer, EventPosition end, EventPosition? after)
    {
        if (after is null || after == end) await answer.WriteAsync($"id: {end}\n\n");
        if (after is null) return end;
        if (after <= end) return after.Value;
        await answer.WriteAsync($"id: {end}\nevent: log.reset\ndata: {{\"asked\":{after},\"end\":{end}}}\n\n");
        return end;
    }

    private static Func<StatusEvent, bool> Wanted(ApiRequest request)
    {
        var pages = request.All(Parameters.Pages).ToHashSet();
        var kinds = request.All(Parameters.Kinds).SelectMany(some => some).ToHashSet();
        return news => (pages.Count == 0 || pages.Contains(news.Page.Key)) && (kinds.Count == 0 || kinds.Contains(news.Kind));
    }
}
