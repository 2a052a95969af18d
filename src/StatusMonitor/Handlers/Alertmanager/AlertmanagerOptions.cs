using System.ComponentModel;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.Alertmanager;

/// <summary>How an Alertmanager is reached. Defaults stand in the accessors: generated readers of JSON set every property.</summary>
internal sealed partial record AlertmanagerOptions
{
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan UsualRefresh = TimeSpan.FromMinutes(1);
    private static readonly IReadOnlyDictionary<string, string> NoLabels = new Dictionary<string, string>();

    [Description("The Alertmanager's address, https or http, to which /api/v2/alerts is added. Required.")]
    public required Secret Url { get; init; }

    [Description("User name for basic authentication. Default: none.")]
    public string? Username { get; init; }

    [Description("Password for basic authentication. Default: none.")]
    public Secret? Password { get; init; }

    [Description("Token sent as a bearer token, instead of user name and password. Default: none.")]
    public Secret? Token { get; init; }

    [Description("Labels added to every alert; part of its identity, as all labels are. Default: none.")]
    public IReadOnlyDictionary<string, string> Labels { get; init => field = value ?? NoLabels; } = NoLabels;

    [Description("Time between two reports of what stands, 1s to 1m. Default: 1m.")]
    public TimeSpan Refresh { get; init => field = value == default ? UsualRefresh : value; } = UsualRefresh;

    [Description("Whether planned work opens alerts, from its start to its end. Default: false.")]
    public bool Maintenances { get; init; }

    [Description("What becomes of the alert of an incident that is gone from its page unresolved: resolve or keep. Default: resolve.")]
    public VanishedRule Vanished { get; init; }

    [Description("How long one whole exchange may take, at most 5m. Default: 20s.")]
    public TimeSpan Timeout { get; init => field = value == default ? UsualTimeout : value; } = UsualTimeout;

    public static IEnumerable<OptionMistake> MistakesIn(AlertmanagerOptions options)
    {
        foreach (var mistake in PagerMistakes.OfAddress("url", options.Url, allowPlain: true).Concat(PagerMistakes.OfTimeout(options.Timeout)))
            yield return mistake;
        if (options.Refresh < TimeSpan.FromSeconds(1) || options.Refresh > UsualRefresh)
            yield return new OptionMistake("refresh", "must be 1s to 1m: an Alertmanager forgets what is not said again");
        foreach (var mistake in InCredentials(options).Concat(InLabels(options.Labels)))
            yield return mistake;
    }

    private static IEnumerable<OptionMistake> InCredentials(AlertmanagerOptions options)
    {
        if (options.Username is null != options.Password is null)
            yield return new OptionMistake(options.Username is null ? "username" : "password", "username and password go together");
        if (options.Username?.Contains(':', StringComparison.Ordinal) == true)
            yield return new OptionMistake("username", "must not contain a colon");
        if (options.Token is not { } token)
            yield break;
        if (options.Username is not null || options.Password is not null)
            yield return new OptionMistake("token", "must not be set together with username and password");
        if (token.Reveal().Any(letter => letter is <= ' ' or > '~'))
            yield return new OptionMistake("token", "must be visible ASCII without spaces");
    }

    private static IEnumerable<OptionMistake> InLabels(IReadOnlyDictionary<string, string> labels)
    {
        foreach (var (name, value) in labels)
        {
            if (!LabelName().IsMatch(name))
                yield return new OptionMistake($"labels.{name}", "must be named with letters, digits and _, and not begin with a digit or __");
            else if (AlertmanagerAlert.OwnLabels.Contains(name))
                yield return new OptionMistake($"labels.{name}", "is set by the handler itself; choose another name");
            else if (string.IsNullOrEmpty(value))
                yield return new OptionMistake($"labels.{name}", "must have a value");
        }
    }

    [GeneratedRegex("^(?!__)[a-zA-Z_][a-zA-Z0-9_]*\\z")]
    private static partial Regex LabelName();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(AlertmanagerOptions))]
internal sealed partial class AlertmanagerJson : JsonSerializerContext;
