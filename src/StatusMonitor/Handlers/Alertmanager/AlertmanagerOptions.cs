using System.Collections.ObjectModel;
using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using StatusMonitor.Handlers.Options;
using StatusMonitor.Handlers.Paging;

namespace StatusMonitor.Handlers.Alertmanager;

/// <summary>How an Alertmanager is reached.</summary>
internal sealed partial record AlertmanagerOptions
{
    private static readonly TimeSpan UsualRefresh = TimeSpan.FromMinutes(1);

    [Description("The Alertmanager's address, https or http, to which /api/v2/alerts is added. Required.")]
    public required Secret Url { get; init; }

    [Description("User name for basic authentication. Default: none.")]
    public string? Username { get; init; }

    [Description("Password for basic authentication. Default: none.")]
    public Secret? Password { get; init; }

    [Description("Token sent as a bearer token, instead of user name and password. Default: none.")]
    public Secret? Token { get; init; }

    [Description("Labels added to every alert; part of its identity, as all labels are. Default: none.")]
    public IReadOnlyDictionary<string, string> Labels { get => field ?? ReadOnlyDictionary<string, string>.Empty; init; }

    [Description("Time between two reports of what stands, 1s to 1m. Default: 1m.")]
    [NotNull]
    public TimeSpan? Refresh { get => field ?? UsualRefresh; init; }

    [Description("Whether planned work opens alerts, from its start to its end. Default: false.")]
    public bool Maintenances { get; init; }

    [Description("What becomes of the alert of an incident that is gone from its page unresolved: resolve or keep. Default: resolve.")]
    public VanishedRule Vanished { get; init; }

    [Description("How long one whole exchange may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    public static IEnumerable<OptionMistake> Mistakes(AlertmanagerOptions options)
    {
        foreach (var mistake in RootAddress.Mistakes("url", options.Url.Reveal(), allowPlain: true).Concat(DeliveryTimeout.Mistakes(options.Timeout)))
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
        foreach (var mistake in HeaderText.Mistakes("token", token))
            yield return mistake;
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
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(AlertmanagerOptions))]
internal sealed partial class AlertmanagerJson : JsonSerializerContext;
