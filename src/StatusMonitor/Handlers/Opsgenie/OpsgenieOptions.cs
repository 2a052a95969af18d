using System.ComponentModel;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.Opsgenie;

/// <summary>How Opsgenie is reached. Defaults stand in the accessors: generated readers of JSON set every property.</summary>
internal sealed record OpsgenieOptions
{
    private const int MostTags = 20;
    private const int LongestTag = 50;
    private static readonly Secret UsualAddress = Secret.FromText("https://api.opsgenie.com");
    private static readonly TimeSpan UsualTimeout = TimeSpan.FromSeconds(20);

    [Description("API key of an API integration (GenieKey). Required.")]
    public required Secret Key { get; init; }

    [Description("Tags of each alert, at most 20 of 50 characters. Default: none.")]
    public IReadOnlyList<string> Tags { get; init => field = value ?? []; } = [];

    [Description("Whether planned work opens alerts, from its start to its end. Default: false.")]
    public bool Maintenances { get; init; }

    [Description("What becomes of the alert of an incident that is gone from its page unresolved: resolve or keep. Default: resolve.")]
    public VanishedRule Vanished { get; init; }

    [Description("The address, https, to which /v2/alerts is added; another for the EU and for Jira Service Management. Default: https://api.opsgenie.com.")]
    public Secret ApiUrl { get; init => field = value ?? UsualAddress; } = UsualAddress;

    [Description("How long one whole exchange may take, at most 5m. Default: 20s.")]
    public TimeSpan Timeout { get; init => field = value == default ? UsualTimeout : value; } = UsualTimeout;

    public static IEnumerable<OptionMistake> MistakesIn(OpsgenieOptions options)
    {
        if (options.Key.Reveal().Any(letter => letter is <= ' ' or > '~'))
            yield return new OptionMistake("key", "must be visible ASCII without spaces (the API key of an API integration)");
        foreach (var mistake in PagerMistakes.OfAddress("api_url", options.ApiUrl, allowPlain: false).Concat(PagerMistakes.OfTimeout(options.Timeout)))
            yield return mistake;
        if (options.Tags.Count > MostTags)
            yield return new OptionMistake("tags", "must be at most 20");
        for (var index = 0; index < options.Tags.Count; index++)
        {
            if (options.Tags[index] is not { Length: > 0 and <= LongestTag })
                yield return new OptionMistake(string.Create(null, $"tags[{index}]"), "must have 1 to 50 characters");
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(OpsgenieOptions))]
internal sealed partial class OpsgenieJson : JsonSerializerContext;
