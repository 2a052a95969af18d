using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Files;

/// <summary>When a file is put aside and a new one begun.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileRotation>))]
internal enum FileRotation
{
    /// <summary>Before it would grow beyond its size.</summary>
    [JsonStringEnumMemberName("size")] Size,

    /// <summary>With the first event of a new day, UTC.</summary>
    [JsonStringEnumMemberName("day")] Day,

    /// <summary>Never by us: another program does it, or nobody.</summary>
    [JsonStringEnumMemberName("never")] Never,
}
