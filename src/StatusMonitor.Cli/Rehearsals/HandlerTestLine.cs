using System.Text.Json.Serialization;
using StatusMonitor.Cli.Terminal;
using StatusMonitor.Handlers;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>One attempt of <c>handlers test</c>, and its line with <c>--output json</c>.</summary>
internal sealed record HandlerTestLine(string Handler, string Step, string Result)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DeliveryFailure? Reason { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Detail { get; init; }

    public static HandlerTestLine Of(string handler, StatusEvent news, DeliveryResult result)
    {
        var step = news.Update?.Status ?? "";
        return result switch
        {
            DeliveryResult.GiveUp gaveUp => new HandlerTestLine(handler, step, "parked") { Reason = gaveUp.Reason, Detail = gaveUp.Detail },
            DeliveryResult.TryAgain failed => new HandlerTestLine(handler, step, "retrying") { Reason = failed.Reason, Detail = failed.Detail },
            _ => new HandlerTestLine(handler, step, "delivered"),
        };
    }

    public override string ToString() => Reason is { } reason ? $"{Handler}: {Step}: {Result}, {Words.Why(reason, Detail)}" : $"{Handler}: {Step}: {Result}";
}
