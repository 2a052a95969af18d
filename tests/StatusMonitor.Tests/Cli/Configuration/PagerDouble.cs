using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>A handler with every kind of option; it keeps state when it has a url.</summary>
internal sealed class PagerDouble(string name, PagerOptions options) : IHandler
{
    public static HandlerType Type { get; } = HandlerType.Of(
        "pager", PagerJson.Default.PagerOptions, Mistakes, static (name, options, _) => new PagerDouble(name, options));

    public string Name => name;

    public HandlerTraits Traits => new() { KeepsState = options.Url is not null };

    public ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken) => ValueTask.FromResult(DeliveryResult.Done);

    private static IEnumerable<OptionMistake> Mistakes(PagerOptions options)
    {
        if (!options.Key.Reveal().StartsWith("pk-", StringComparison.Ordinal)) yield return new OptionMistake("key", "must begin with pk-.");
        for (var at = 0; at < options.Signing.Count; at++)
            if (options.Signing[at].Reveal().Length < 8) yield return new OptionMistake($"signing[{at}]", "must have at least 8 characters.");
        if (options is { Url: not null, Severity: PagerSeverity.Low }) yield return new OptionMistake("", "a url goes with severity high only.");
    }
}

internal enum PagerSeverity
{
    [JsonStringEnumMemberName("low")] Low,
    [JsonStringEnumMemberName("high")] High,
}

internal sealed record PagerOptions
{
    [Description("The key.")]
    public required Secret Key { get; init; }

    [Description("Signs.")]
    [JsonConverter(typeof(OneOrManyJsonConverter<Secret>))]
    public IReadOnlyList<Secret> Signing { get => field ?? []; init; }

    [Description("How long a call may take. Default: 20s.")]
    [NotNull]
    [JsonConverter(typeof(DurationJsonConverter))]
    public TimeSpan? Timeout { get => field ?? TimeSpan.FromSeconds(20); init; }

    [JsonConverter(typeof(JsonStringEnumConverter<PagerSeverity>))]
    public PagerSeverity Severity { get; init; }

    public int? Tries { get; init; }

    public Uri? Url { get; init; }

    public string? Room { get; init; }

    public IReadOnlyDictionary<string, string>? Headers { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(StatusMonitor.Handlers.Options.SecretJsonConverter)])]
[JsonSerializable(typeof(PagerOptions))]
[JsonSerializable(typeof(Secret))]
internal sealed partial class PagerJson : JsonSerializerContext;
