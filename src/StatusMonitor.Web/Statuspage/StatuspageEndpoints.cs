using Microsoft.AspNetCore.Routing;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Web.Statuspage;

/// <summary><c>/api/v2</c>, in the format of Statuspage.</summary>
internal static class StatuspageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, WebServices services) =>
        OperationRoutes.Map(routes, services, StatuspageOperations.All(new Stamps(services.Time)));
}
