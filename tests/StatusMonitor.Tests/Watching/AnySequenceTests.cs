using CsCheck;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>Properties over any sequence of readings: reordered, repeated, stale, failed, with restarts between.</summary>
public sealed class AnySequenceTests
{
    private static readonly Gen<int[]> Steps = Gen.Int[0, 999].Array[5, 60];

    [Fact]
    public Task Each_update_and_revision_is_announced_exactly_once_and_no_open_incident_is_swallowed() =>
        Steps.SampleAsync(steps => new Story(stampIsTrusted: true).PlayAsync(steps), iter: 200);

    [Fact]
    public Task The_same_holds_where_the_page_has_no_stamp_to_trust() =>
        Steps.SampleAsync(steps => new Story(stampIsTrusted: false).PlayAsync(steps), iter: 200);

    /// <summary>
    /// Found by the property above: a text edited one second after it was published, first seen edited, then served from an older copy. The
    /// copy was taken for an edit, and the true text, known by then, for a copy: it was never told again.
    /// </summary>
    [Fact]
    public Task A_copy_older_by_one_second_never_replaces_the_newer_text() => new Story(stampIsTrusted: false).PlayAsync(
    [
        836, 705, 19, 962, 682, 337, 843, 485, 25, 574, 820, 275, 579, 550, 873, 479, 43, 556, 111, 127, 441, 844,
        846, 79, 597, 516, 55, 118, 547, 643, 207, 436, 202, 45, 575, 918, 542, 823, 652, 863, 41, 941, 463,
    ]);

    /// <summary>A page whose owner, network and watcher do what the numbers say.</summary>
    private sealed class Story
    {
        private readonly World _world = new(Since.All);
        private readonly bool _stampIsTrusted;
        private readonly List<(byte[] Summary, byte[] Incidents)> _copies = [];
        private int _updates;

        public Story(bool stampIsTrusted)
        {
            _stampIsTrusted = stampIsTrusted;
            if (!stampIsTrusted) _world.Page.Id = "01HZZZZZZZZZZZZZZZZZZZZZZZ";
        }

        public async Task PlayAsync(int[] steps)
        {
            await _world.TickAsync();
            foreach (var step in steps)
            {
                _world.Time.Advance(TimeSpan.FromSeconds(1 + step % 97));
                await TakeAsync(step);
            }

            _world.Web.Faults.Clear();
            _world.Page.Touch = null;
            // Long enough for a reconciliation and for every back-off to end.
            await _world.RunForAsync(TimeSpan.FromMinutes(15));
            await JudgeAsync();
        }

        private Task TakeAsync(int step) => (step % 12) switch
        {
            0 or 1 => Do(() => _world.Page.Open($"incident{_updates:0000}", _world.Now)),
            2 or 3 => Do(() => Post(step, "identified")),
            4 => Do(() => Post(step, "resolved")),
            5 => Do(() => Edit(step)),
            6 => Do(() => _world.Page.Incidents.Reverse()),
            7 => ServeOldCopyAsync(step),
            8 => FailAsync(),
            9 => Do(_world.Restart),
            _ => _world.TickAsync(),
        };

        private Task Do(Action act)
        {
            _copies.Add((_world.Page.Render("summary"), _world.Page.Render("incidents")));
            act();
            _updates++;
            if (_stampIsTrusted) _world.Page.UpdatedAt = _world.Now;
            return Task.CompletedTask;
        }

        private void Post(int step, string status)
        {
            if (_world.Page.Incidents.Count == 0) return;
            var item = _world.Page.Incidents[step % _world.Page.Incidents.Count];
            item.Post($"update{_updates:0000}", status, $"Text {step}.", _world.Now);
        }

        private void Edit(int step)
        {
            if (_world.Page.Incidents.Count == 0) return;
            var item = _world.Page.Incidents[step % _world.Page.Incidents.Count];
            var update = item.Updates[step % item.Updates.Count];
            update.Body = $"Edited {_updates}.";
            update.UpdatedAt = _world.Now;
            if (_stampIsTrusted) item.UpdatedAt = _world.Now;
        }

        private async Task ServeOldCopyAsync(int step)
        {
            if (_copies.Count == 0) return;
            var (summary, incidents) = _copies[step % _copies.Count];
            _world.Web.ServeInstead("summary", summary);
            _world.Web.ServeInstead("incidents", incidents);
            await _world.TickAsync();
            _world.Web.Faults.Clear();
        }

        private async Task FailAsync()
        {
            _world.Web.FailAll(PollFailure.ServerError);
            await _world.TickAsync();
            _world.Web.Faults.Clear();
        }

        private async Task JudgeAsync()
        {
            var told = (await _world.AllAsync()).Where(statusEvent => statusEvent.Update is not null).ToList();
            Assert.DoesNotContain(told, statusEvent => statusEvent.Silent || statusEvent.Update!.Withdrawn);
            var revisions = told.Select(statusEvent => (statusEvent.Update!.Id, statusEvent.Update.Revision)).ToList();
            Assert.Equal(revisions.Count, revisions.Distinct().Count());
            var published = _world.Page.Incidents.SelectMany(item => item.Updates).ToDictionary(update => update.Id);
            var last = told.GroupBy(statusEvent => statusEvent.Update!.Id.Value).ToDictionary(group => group.Key, group => group.OrderBy(statusEvent => statusEvent.Update!.Revision).ToList());
            Assert.Equal(published.Keys.Order(), last.Keys.Order());
            foreach (var (id, events) in last)
            {
                Assert.Equal(Enumerable.Range(1, events.Count), events.Select(statusEvent => statusEvent.Update!.Revision));
                Assert.Equal(published[id].Body, events[^1].Update!.Body);
            }

            Assert.Equal(_world.Page.Incidents.Count(item => item.IsOpen), _world.Status!.OpenIncidents);
        }
    }
}
