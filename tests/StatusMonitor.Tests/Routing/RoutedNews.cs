using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Handlers;

namespace StatusMonitor.Tests.Routing;

/// <summary>Events and cases for routing, complete but for what a test is about.</summary>
internal static class RoutedNews
{
    /// <summary>An update of an incident; its id names it in results.</summary>
    public static StatusEvent Of(
        string id, string incident = "i1", string page = "openai", string status = "investigating", string impact = "major",
        EventKind kind = EventKind.IncidentUpdate, params string[] components)
    {
        var news = SomeNews.Update(id, status: status);
        return news with
        {
            Kind = kind,
            Page = new EventPage(new PageKey(page), page, $"https://{page}.example"),
            Incident = news.Incident! with { Id = new IncidentId(incident), Impact = impact, Type = TypeOf(kind) },
            Components = [.. components.Select(name => SomeNews.Component(name))],
        };
    }

    public static StatusEvent Page(string id, EventKind kind = EventKind.PageUnreadable, string page = "openai") =>
        Of(id, page: page, kind: kind) with { Incident = null, Update = null };

    public static StatusEvent Component(string id, string name, string? before, string? after) =>
        Page(id, EventKind.ComponentStatus) with { Components = [SomeNews.Component(name, before, after)] };

    /// <summary>Trouble of a handler.</summary>
    public static StatusEvent Trouble(string id, string handler) =>
        Page(id, EventKind.DeliveryFailing, "statusmon") with { Delivery = new EventDelivery(handler, "network", null, SomeNews.Now, 9) };

    public static RoutingCase For(string handler = "chat") => new() { Handler = handler, Now = SomeNews.Now };

    private static IncidentType TypeOf(EventKind kind) =>
        kind.ToString().StartsWith("Maintenance", StringComparison.Ordinal) ? IncidentType.Maintenance : IncidentType.Incident;
}
