using System.Text.Json.Serialization;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>The words of event kinds.</summary>
[JsonSerializable(typeof(EventKind))]
internal sealed partial class KindJson : JsonSerializerContext;
