using System.Text.Json.Serialization;

namespace StatusMonitor.Routing;

/// <summary>
/// Which events: all criteria that are set must hold, of each list any one. Globs know <c>*</c> and <c>?</c>; nothing
/// here minds upper and lower case. Immutable; its JSON form is that of the configuration.
/// </summary>
public sealed record EventMatch
{
    /// <summary>Page keys, as globs.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Pages { get; init; }

    /// <summary>
    /// Components the event touches, as globs of their name or <c>group/name</c>; of an incident all that it has named so
    /// far. An event that names no component does not match.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Components { get; init; }

    /// <summary>Kinds of events, as globs: <c>incident.*</c>, <c>page.unreadable</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary><c>incident</c> or <c>maintenance</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Types { get; init; }

    /// <summary>Steps, as globs: <c>investigating</c>, <c>resolved</c>; of a component event the states it has now.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Statuses { get; init; }

    /// <summary>
    /// An impact, or a comparison with one: <c>major</c>, <c>&gt;= major</c>, <c>&lt; minor</c>. The order is none,
    /// maintenance, minor, major, critical. An impact nobody knows counts as grave enough for <c>&gt;</c> and <c>&gt;=</c>.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Impact { get; init; }

    /// <summary>Categories of the catalog, as globs: <c>ai</c>, <c>cloud</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Part of the title or of the text; between slashes a regular expression: <c>/latency|timeouts?/</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Text { get; init; }

    /// <summary>What must not match.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EventMatch? Not { get; init; }

    /// <summary>True when nothing is set: every event matches.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new EventMatch();
}
