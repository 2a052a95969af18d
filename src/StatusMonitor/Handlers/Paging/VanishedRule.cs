using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Paging;

/// <summary>What becomes of the alert of an incident that is gone from its page without a word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VanishedRule>))]
internal enum VanishedRule
{
    /// <summary>It ends (default), and says that nobody called the incident resolved: an alert that stays for ever is no help.</summary>
    [JsonStringEnumMemberName("resolve")] Resolve,

    /// <summary>It stays, and says so, until a person ends it.</summary>
    [JsonStringEnumMemberName("keep")] Keep,
}
