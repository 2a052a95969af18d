using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;

namespace StatusMonitor.Tests.Web.Api;

/// <summary>A served installation with some history: two incidents, a maintenance, a component that changed, deliveries.</summary>
internal static class ApiStage
{
    public static async Task<ServedWeb> StartAsync()
    {
        var world = new World(Since.All);
        world.Page.Open("oldincident1", World.Start.AddHours(-5)).Post("oldincident1-2", "resolved", "All is well.", World.Start.AddHours(-4));
        await world.TickAsync();
        world.Page.Open("newincident1", World.Start.AddMinutes(1)).Impact = "major";
        world.Page.Schedule("maintenance1", World.Start.AddMinutes(2), World.Start.AddDays(2), TimeSpan.FromHours(1));
        world.Page.Components[0].Status = "partial_outage";
        await world.TickAfterAsync(TimeSpan.FromMinutes(3));
        await world.Log.SaveDeliveryAsync(new DeliveryCommit
        {
            Cursor = new DeliveryCursor("ops", new EventPosition(1), null),
            Parked = new ParkedDelivery("ops", new EventPosition(1), DeliveryFailure.Refused, "413", world.Now),
            Wait = new DeliveryWait { Handler = "ops", Position = new EventPosition(2), Since = world.Now, Failures = 3, Reason = DeliveryFailure.Network, NextTry = world.Now.AddMinutes(1) },
        }, CancellationToken.None);
        return await ServedWeb.StartAsync(world);
    }

    public static async Task<JsonNode> JsonAsync(this ServedWeb web, string path) => JsonNode.Parse(await web.TextAsync(path))!;

    /// <summary>An answer of any status, as its status, its media type and its JSON.</summary>
    public static async Task<(int Status, string? Type, JsonNode? Json)> AskAsync(this ServedWeb web, string path, string method = "GET", string? body = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(web.Address, path));
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(type));
        using var answer = await web.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, text.Length == 0 ? null : JsonNode.Parse(text));
    }
}
