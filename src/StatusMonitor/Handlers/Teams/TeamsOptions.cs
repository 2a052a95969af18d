using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Teams;

/// <summary>Which workflow posts what we send.</summary>
internal sealed record TeamsOptions
{
    [Description("The address of a Teams workflow that begins with \"When a Teams webhook request is received\"; https.")]
    public required Secret Url { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes, none of which shows the address.</summary>
    public static IEnumerable<OptionMistake> Mistakes(TeamsOptions options)
    {
        if (!HttpAddress.TryParse(options.Url.Reveal(), allowPlain: false, out var url, out var mistake))
            yield return new OptionMistake("url", mistake);
        else if (IsConnector(url))
            yield return new OptionMistake("url", "is the address of an Office 365 connector, which Microsoft has retired; make a workflow in Teams and give its address");
        foreach (var late in DeliveryTimeout.Mistakes(options.Timeout))
            yield return late;
    }

    private static bool IsConnector(Uri url) =>
        url.IdnHost.EndsWith(".webhook.office.com", StringComparison.OrdinalIgnoreCase)
        || url.IdnHost.ToUpperInvariant() is "WEBHOOK.OFFICE.COM" or "OUTLOOK.OFFICE.COM" or "OUTLOOK.OFFICE365.COM";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(TeamsOptions))]
internal sealed partial class TeamsJson : JsonSerializerContext;
