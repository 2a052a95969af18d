using System.Net;
using Microsoft.AspNetCore.Http;

namespace StatusMonitor.Web.Dashboard.Deliveries;

/// <summary>What whoever looks may do.</summary>
internal static class Viewer
{
    public static bool IsOperator(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
