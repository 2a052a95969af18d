using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.Opsgenie;

/// <summary>How Opsgenie is reached.</summary>
internal sealed record OpsgenieOptions
{
    private const int MostTags = 20;
    private const int LongestTag = 50;

    [Description("API key of an API integration (GenieKey). Required.")]
    public required Secret Key { get; init; }

    [Description("Tags of each alert, at most 20 of 50 characters. Default: none.")]
    public IReadOnlyList<string> Tags { get => field ?? []; init; }

    [Description("Whether planned work opens alerts, from its start to its end. Default: false.")]
    public bool Maintenances { get; init; }

    [Description("What becomes of the alert of an incident that is gone from its page unresolved: resolve or keep. Default: resolve.")]
    public VanishedRule Vanished { get; init; }

    [Description("The address, https, to which /v2/alerts is added; another for the EU and for Jira Service Management. Default: https://api.opsgenie.com.")]
    public string ApiUrl { get => field ?? "https://api.opsgenie.com"; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    public static IEnumerable<OptionMistake> Mistakes(OpsgenieOptions options)
    {
        foreach (var mistake in HeaderText.Mistakes("key", options.Key))
            yield return mistake;
        foreach (var mistake in RootAddress.Mistakes("api_url", options.ApiUrl, allowPlain: false))
            yield return mistake;
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
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
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(OpsgenieOptions))]
internal sealed partial class OpsgenieJson : JsonSerializerContext;
