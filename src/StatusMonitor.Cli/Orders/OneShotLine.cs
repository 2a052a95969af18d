using StatusMonitor.EventLog;
using StatusMonitor.Model;

namespace StatusMonitor.Cli.Orders;

/// <summary>What <c>notify-when --output json</c> prints.</summary>
internal sealed record OneShotLine(string Id, string Page, PageCondition Condition, IReadOnlyList<string>? To, DateTimeOffset AskedAt, DateTimeOffset? ReachedAt)
{
    public static OneShotLine Of(OneShot wish) => new(wish.Id, wish.Page.Value, wish.Condition, wish.To, wish.AskedAt, wish.ReachedAt);
}
