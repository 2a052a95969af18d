using System.Text.Json;
using System.Text.Json.Nodes;
using StatusMonitor.Cli.Configuration.Form;
using StatusMonitor.Handlers;
using StatusMonitor.Web.Metrics.Otlp;

namespace StatusMonitor.Cli.Configuration.Planning;

/// <summary>Reads <c>telemetry:</c>.</summary>
internal sealed class TelemetryPlanning(ConfigurationDocument document)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public OtlpOptions? Plan(JsonObject? mapping)
    {
        if (mapping?.Deserialize(FormJson.Default.TelemetryForm)?.Otlp is not { Endpoint: { } text } form) return null;
        var (headers, interval) = (Headers(form.Headers), Interval(form.Interval));
        if (!Uri.TryCreate(text, UriKind.Absolute, out var endpoint) || endpoint.Scheme is not ("http" or "https") || $"{endpoint.UserInfo}{endpoint.Query}{endpoint.Fragment}".Length > 0)
        {
            document.Value("telemetry.otlp.endpoint", "is no address of a receiver; write http or https, a host and a port: http://127.0.0.1:4318.");
            return null;
        }

        return new OtlpOptions { Endpoint = endpoint, Headers = headers, Interval = interval, Fingerprint = Fingerprints.Of("telemetry", mapping) };
    }

    private Dictionary<string, Secret> Headers(IReadOnlyDictionary<string, Secret?>? headers)
    {
        var taken = new Dictionary<string, Secret>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers ?? new Dictionary<string, Secret?>())
        {
            var key = $"telemetry.otlp.headers.{name}";
            if (value is null || document.IsWrong(key)) continue;
            if (name.Length == 0 || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')) document.Key(key, "is no name of a header; write letters, digits, - and _.");
            else if (value.Reveal().Any(letter => letter is < ' ' or > '~' or ',')) document.Key(key, "must have signs of ASCII only, in one line and without commas.");
            else taken[name] = value;
        }

        return taken;
    }

    private TimeSpan Interval(string? text)
    {
        if (document.Duration(text, "telemetry.otlp.interval") is not { } interval) return TimeSpan.FromMinutes(1);
        if (interval < Shortest || interval > Longest) document.Value("telemetry.otlp.interval", "must be at least 1s and at most 1h.");
        return interval;
    }
}
