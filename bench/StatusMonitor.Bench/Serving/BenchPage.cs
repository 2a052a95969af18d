using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Bench.Serving;

/// <summary>One page as the benchmarks serve it: six components, three incidents that have ended.</summary>
internal static class BenchPage
{
    private static readonly string[] Components = ["API", "Website", "Sign-in", "Billing", "Webhooks", "Search"];

    public static string PathOf(int number) => $"page-{number:00000}";

    public static SimulatedPage Make(int number, TimeProvider time)
    {
        var page = new SimulatedPage(new SimulatedPageOptions { Name = $"Page {number:00000}", KeptVersions = 1 }, time);
        foreach (var component in Components) page.AddComponent(component);
        for (var i = 0; i < 3; i++)
        {
            var incident = page.OpenIncident($"Elevated error rates {i}", "minor", "We are looking into elevated error rates.");
            page.Post(incident, IncidentStatuses.Monitoring, "A fix is out; we keep watching.");
            page.Resolve(incident, "This is resolved.");
        }

        return page;
    }
}
