using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using StatusMonitor.EventLog;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Api;
using StatusMonitor.Web.Hosting;
using Xunit;

namespace StatusMonitor.Tests.Web.Api;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_route_for_programs_is_described()
    {
        var world = new World();
        var log = (InMemoryEventLog)world.Log;
        var services = new WebServices
        {
            Options = new WebOptions { Port = 0 },
            Status = log,
            Events = log,
            Deliveries = log,
            Orders = log,
            Readings = new GivenReadings(world),
            Time = world.Time,
        };
        await using var application = WebApplication.CreateSlimBuilder().Build();
        Endpoints.Map(application, services);

        var served = ((IEndpointRouteBuilder)application).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.Trim('/')).Where(IsForPrograms).ToHashSet();

        var described = ApiOperations.All.Select(operation => operation.Route ?? operation.Path).ToHashSet();
        Assert.Equal(described.Order(), served.Order());
    }

    private static bool IsForPrograms(string route) =>
        route.Contains("/api/", StringComparison.Ordinal) || (!route.StartsWith("/assets/", StringComparison.Ordinal) && Path.HasExtension(route) && !route.EndsWith('}'));
}
