using System.ComponentModel;
using System.Text.Json.Serialization;

namespace StatusMonitor.Web.Api.Describing;

/// <summary>Why a request was not answered as asked (RFC 9457).</summary>
internal sealed record Problem
{
    [Description("Always about:blank: the status says what kind of problem it is.")]
    public string Type { get; } = "about:blank";

    [Description("The status in words.")]
    public required string Title { get; init; }

    [Description("The HTTP status.")]
    public required int Status { get; init; }

    [Description("What is wrong with this request.")]
    public required string Detail { get; init; }

    [Description("Every mistake of the request; only with 400.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Mistake>? Mistakes { get; init; }
}
