using CsCheck;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Tests.Routing;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Delivery;

/// <summary>Whatever a receiver answers, whenever the process ends, whatever is kept for later: nothing is lost, and nothing is out of order.</summary>
public sealed class AnyAnswersTests
{
    private static readonly Gen<(bool IsOnce, int Hours, int[] Steps, int[] Answers)> Stories =
        Gen.Select(Gen.Bool, Gen.Int[0, 23], Gen.Int[0, 99].Array[5, 40], Gen.Int[0, 9].Array[0, 40]);

    [Fact]
    public Task Every_routed_event_is_delivered_or_parked_as_promised_and_in_order_per_incident() =>
        Stories.SampleAsync(async story =>
        {
            await using var world = new Story(story.IsOnce, story.Hours, story.Answers);
            await world.PlayAsync(story.Steps);
        }, iter: 150, threads: 1);

    /// <summary>A receiver, a clock and a process that do what the numbers say.</summary>
    private sealed class Story : IAsyncDisposable
    {
        private readonly DeliveryBench _bench = new();
        private readonly HandlerDouble _handler = new();
        private readonly DeliveryOptions _options;
        private readonly int[] _answers;
        private readonly HashSet<string> _doubtful = [];
        private readonly List<string> _mistakes = [];
        private readonly List<StatusEvent> _routed = [];
        private DeliveryBench.Life _life = null!;
        private int _answered;
        private int _events;
        private volatile bool _isDead;
        private volatile bool _hangs;

        public Story(bool isOnce, int hours, int[] answers)
        {
            _answers = answers;
            _options = new DeliveryOptions
            {
                Guarantee = isOnce ? DeliveryGuarantee.AtMostOnce : DeliveryGuarantee.AtLeastOnce,
                Quiet = new QuietHours { From = new TimeOnly(hours, 0), Until = new TimeOnly((hours + 3) % 24, 0), Except = new EventMatch { Impact = "critical" } },
            };
            _bench.Orders.Route(new RoutePlan
            {
                Routes = [new Route { Match = new EventMatch { Pages = ["stripe"] }, To = [] }, new Route { To = ["archive"] }],
                Pages = new Dictionary<PageKey, PageRules> { [new("openai")] = new(), [new("stripe")] = new() },
            });
            _handler.Answer = AnswerAsync;
            _bench.Log.BeforeSave = _ =>
            {
                if (_isDead) throw new EventLogException("a dead process writes nothing");
            };
        }

        public async ValueTask DisposeAsync()
        {
            _isDead = false;
            await _bench.DisposeAsync();
            _life.Dispose();
        }

        public async Task PlayAsync(int[] steps)
        {
            _life = await _bench.LiveAsync(_handler, _options);
            foreach (var step in steps) await TakeAsync(step);
            await FinishAsync();
            Assert.Empty(_mistakes);
            await JudgeAsync();
        }

        private async Task TakeAsync(int step)
        {
            if (_isDead || _hangs || step % 10 == 9) await RestartAsync();
            else if (step % 10 < 6) await TellAsync(step);
            else _bench.Time.Advance(TimeSpan.FromMinutes(1 + step * 3));
            for (var turn = 0; turn < step; turn++) await Task.Yield();
        }

        private async Task TellAsync(int step)
        {
            var news = RoutedNews.Of(
                $"e{_events++}", incident: $"i{step % 3}", page: step % 7 == 0 ? "stripe" : "openai", impact: step % 5 == 0 ? "critical" : "minor");
            if (news.Page.Key.Value == "openai") _routed.Add(news);
            await _bench.TellAsync(news);
        }

        private async Task RestartAsync()
        {
            await _life.StopAsync();
            (_isDead, _hangs) = (false, false);
            _life = await _bench.LiveAsync(_handler, _options);
        }

        private async Task FinishAsync()
        {
            using var patience = Patience.Begin();
            while (_life.Pump.Status is not { Waiting: null } status || status.Settled < _bench.Stored.End || (await _bench.HeldAsync()).Count > 0)
            {
                patience.Token.ThrowIfCancellationRequested();
                if (_isDead || _hangs) await RestartAsync();
                else _bench.Time.Advance(TimeSpan.FromMinutes(5));
                await Task.Yield();
            }
        }

        private async ValueTask<DeliveryResult> AnswerAsync(StatusEvent news, int call, CancellationToken cancellationToken)
        {
            if (news.Delivery is not null) return DeliveryResult.Done;
            var id = news.Id.Value;
            var answer = _answered < _answers.Length ? _answers[_answered++] : 0;
            if (_doubtful.Contains(id)) Object(id);
            if (answer is 0 or 1 or 2 or 3 or 6 or 8 or 9) _doubtful.Add(id);
            switch (answer)
            {
                case 4 or 5:
                    return new DeliveryResult.TryAgain(DeliveryFailure.Throttled, null, TimeSpan.FromMinutes(answer * 7));
                case 6:
                    return new DeliveryResult.TryAgain(DeliveryFailure.Timeout, Ambiguous: true);
                case 7:
                    return new DeliveryResult.GiveUp(DeliveryFailure.Refused);
                case 8:
                    _hangs = true;
                    return await new TaskCompletionSource<DeliveryResult>().Task.WaitAsync(cancellationToken);
                case 9:
                    _isDead = true;
                    return DeliveryResult.Done;
                default:
                    return DeliveryResult.Done;
            }
        }

        /// <summary>What may have arrived is never sent again with at most once, and otherwise not without saying so.</summary>
        private void Object(string id)
        {
            if (_options.Guarantee == DeliveryGuarantee.AtMostOnce) _mistakes.Add($"{id} was sent again");
            else if (!_handler.Last(id).Repeated) _mistakes.Add($"{id} was repeated without a word");
        }

        private async Task JudgeAsync()
        {
            var parked = (await _bench.ParkedAsync()).Select(one => one.Position).ToHashSet();
            var log = (await _bench.Stored.ReadAsync(EventPosition.Start, int.MaxValue, CancellationToken.None)).ToDictionary(news => news.Id.Value, news => news.Position);
            var lost = _routed.Where(news => !_doubtful.Contains(news.Id.Value) && !parked.Contains(log[news.Id.Value])).Select(news => news.Id.Value);
            Assert.Empty(lost);
            Assert.DoesNotContain(_handler.Dispatches, dispatch => dispatch.Event.Page.Key.Value == "stripe");
            foreach (var incident in _handler.Dispatches.Where(dispatch => dispatch.Event.Delivery is null).GroupBy(dispatch => dispatch.Event.Incident!.Id))
            {
                var order = incident.Select(dispatch => dispatch.Event.Position).Distinct().ToList();
                Assert.Equal(order.Order(), order);
            }
        }
    }
}
