using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>An hour without one receiver under steady news, with restarts in between.</summary>
public sealed class OutageTests : IAsyncDisposable
{
    private const int Minutes = 60;
    private const int AMinute = 20;

    private readonly DeliveryBench _bench = new();
    private readonly HandlerDouble _down = new("down");
    private readonly HandlerDouble _well = new("well");
    private readonly List<string> _arrived = [];
    private bool _isDown = true;

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task All_arrives_later_in_order_and_once_the_others_never_wait_and_what_waits_is_held_by_the_log_alone()
    {
        _down.Answers(Answer);
        var well = await _bench.LiveAsync(_well);
        var down = await _bench.LiveAsync(_down);
        var read = 0;
        for (var minute = 1; minute <= Minutes; minute++)
        {
            await _bench.TellAsync([.. Enumerable.Range(minute * AMinute, AMinute).Select(number => RoutedNews.Of($"e{number}", incident: $"i{number % 7}"))]);
            _bench.Time.Advance(TimeSpan.FromMinutes(1));
            await well.Rest();
            Assert.Equal(minute * AMinute, _well.Kinds.Count(kind => kind == EventKind.IncidentUpdate));
            if (minute % 20 != 0) continue;
            read = Math.Max(read, down.EventsRead());
            await down.StopAsync();
            down = await _bench.LiveAsync(_down);
        }

        Assert.InRange(read, 1, 2 * 100);
        _isDown = false;
        var rest = down.Rest();
        await Patience.UntilAsync(() => rest.IsCompleted, () => _bench.Time.Advance(TimeSpan.FromMinutes(1)));
        await rest;
        Assert.Equal(Enumerable.Range(AMinute, Minutes * AMinute).Select(number => $"e{number}"), _arrived);
        Assert.Empty(await _bench.ParkedAsync());
        Assert.Single(await _bench.OfKindAsync(EventKind.DeliveryFailing));
    }

    private DeliveryResult Answer(StatusEvent news, int call)
    {
        if (Volatile.Read(ref _isDown)) return new DeliveryResult.TryAgain(DeliveryFailure.Network);
        if (news.Kind == EventKind.IncidentUpdate) _arrived.Add(news.Id.Value);
        return DeliveryResult.Done;
    }
}
