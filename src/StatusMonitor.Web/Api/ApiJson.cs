using System.Text.Json;
using System.Text.Json.Serialization;
using StatusMonitor.Model;
using StatusMonitor.Web.Api.Describing;
using StatusMonitor.Web.Api.Wire;

namespace StatusMonitor.Web.Api;

/// <summary>The JSON of the API: written as events are (docs/events.md).</summary>
internal static class ApiJson
{
    public static ApiJsonContext Context { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = StatusMonitorJson.Event.Options.Encoder,
        Converters = { new InstantJsonConverter() },
        RespectNullableAnnotations = true,
    });
}

[JsonSerializable(typeof(PagesBody))]
[JsonSerializable(typeof(PageBody))]
[JsonSerializable(typeof(IncidentsBody))]
[JsonSerializable(typeof(IncidentBody))]
[JsonSerializable(typeof(UpdatesBody))]
[JsonSerializable(typeof(EventsBody))]
[JsonSerializable(typeof(DeliveriesBody))]
[JsonSerializable(typeof(ReplayBody))]
[JsonSerializable(typeof(ReplayedBody))]
[JsonSerializable(typeof(SilencesBody))]
[JsonSerializable(typeof(NewSilenceBody))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(PollFailure))]
internal sealed partial class ApiJsonContext : JsonSerializerContext;
