using System.ComponentModel;
using System.Text.Json;
using StatusMonitor.Model;
using StatusMonitor.Watching;

namespace StatusMonitor.Web.Api.Wire;

/// <summary>What a page's server answered.</summary>
[Description("What a page's server answered since the process started.")]
internal sealed record PollsBody
{
    [Description("All requests.")]
    public required long Requests { get; init; }

    [Description("Answers that said, or proved to be, unchanged.")]
    public required long Unchanged { get; init; }

    [Description("Answers with a new body that could be read.")]
    public required long Changed { get; init; }

    [Description("Answers that asked for less.")]
    public required long Throttled { get; init; }

    [Description("Failures by reason; reasons that never happened are left out.")]
    public required IReadOnlyDictionary<string, long> Failed { get; init; }

    [Description("Bytes of bodies as they came over the wire.")]
    public required long BytesReceived { get; init; }

    [Description("Bytes of bodies that a 304 spared.")]
    public required long BytesSaved { get; init; }

    public static PollsBody Of(PollCounts counts) => new()
    {
        Requests = counts.Requests,
        Unchanged = counts.Unchanged,
        Changed = counts.Changed,
        Throttled = counts.Throttled,
        Failed = counts.Failed.ToDictionary(pair => WordOf(pair.Key), pair => pair.Value),
        BytesReceived = counts.BytesReceived,
        BytesSaved = counts.BytesSaved,
    };

    private static string WordOf(PollFailure failure) => JsonSerializer.Serialize(failure, ApiJson.Context.PollFailure).Trim('"');
}
