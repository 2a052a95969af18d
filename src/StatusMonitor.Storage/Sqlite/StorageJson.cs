using System.Text.Json.Serialization;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

/// <summary>
/// The JSON form of what is stored besides events. A member that is missing in a document reads as its type's
/// default, not as its initializer says: a new member with another default needs a migration.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(InstantJsonConverter)])]
[JsonSerializable(typeof(PageState))]
[JsonSerializable(typeof(KnownIncident))]
[JsonSerializable(typeof(KnownComponent[]))]
[JsonSerializable(typeof(DeliveryWait))]
[JsonSerializable(typeof(ParkedDelivery))]
[JsonSerializable(typeof(HeldDelivery))]
[JsonSerializable(typeof(ToldDelivery))]
[JsonSerializable(typeof(Silence))]
[JsonSerializable(typeof(OneShot))]
[JsonSerializable(typeof(EventKind))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class StorageJson : JsonSerializerContext;
