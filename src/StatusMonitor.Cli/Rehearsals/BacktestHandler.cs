using System.Text.Json;
using StatusMonitor.Delivery;
using StatusMonitor.EventLog;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Routing;

namespace StatusMonitor.Cli.Rehearsals;

/// <summary>
/// One handler in a backtest: the service's own router, asked at the time of each event, and what the pump remembers
/// between events. Deliveries take no time and never fail. Not thread-safe.
/// </summary>
internal sealed class BacktestHandler(PlannedHandler planned, bool takesEdits, Router router, Action<BacktestLine> tell)
{
    private readonly HashSet<(PageKey, IncidentId)> _told = [];
    private readonly IncidentBook _book = new();
    private readonly List<(DateTimeOffset Due, StatusEvent News)> _kept = [];
    private readonly List<(PageKey Upstream, StatusEvent News)> _folded = [];

    private string Name => planned.Name;

    /// <summary>Takes the next event; events come in the order of their time.</summary>
    public void Take(StatusEvent news)
    {
        PassTo(news.ObservedAt);
        var key = KeyOf(news);
        var wasTold = key is { } incident && (_told.Contains(incident) || _kept.Any(kept => KeyOf(kept.News) == key));
        var isKept = key is not null && _folded.Any(folded => KeyOf(folded.News) == key);
        Act(router.Decide(news, Case(news.ObservedAt, wasTold) with { IsKept = isKept }), news, news.ObservedAt);
    }

    /// <summary>What falls due until an instant: the ends of quiet hours, and reminders.</summary>
    public void PassTo(DateTimeOffset now)
    {
        while (NextDue() is { } due && due <= now)
        {
            // In the pump's order: what is told now need not be reminded of.
            foreach (var kept in _kept.Where(kept => kept.Due <= due).ToList())
                if (_kept.Remove(kept)) Act(router.DecideAgain(kept.News, Case(due, wasTold: true)), kept.News, due);
            RemindAt(due);
        }
    }

    private DateTimeOffset? NextDue()
    {
        var kept = _kept.Count == 0 ? (DateTimeOffset?)null : _kept.Min(known => known.Due);
        var reminder = planned.Delivery.Remind is null ? null : Open().Select(DueOf).Cast<DateTimeOffset?>().Min();
        return kept is null || reminder < kept ? reminder ?? kept : kept;
    }

    private IEnumerable<StandingIncident> Open() => _book.All.Where(known => known is { IsOpen: true, Newest.Incident.Type: IncidentType.Incident });

    private DateTimeOffset DueOf(StandingIncident standing)
    {
        var due = standing.ToldAt + planned.Delivery.Remind!.Value;
        return planned.Delivery.Quiet?.EndAt(due) ?? due;
    }

    private void RemindAt(DateTimeOffset now)
    {
        if (planned.Delivery.Remind is null) return;
        foreach (var standing in Open().Where(standing => DueOf(standing) <= now).ToList())
        {
            _book.Told(standing.Newest, now);
            Say(now, "reminded", standing.Newest);
        }
    }

    private void Act(Verdict verdict, StatusEvent news, DateTimeOffset now)
    {
        switch (verdict)
        {
            case Verdict.Send:
                Tell(news, now);
                break;
            case Verdict.Hold later:
                _kept.Add((later.Until, news));
                Say(now, "kept", news, $"until {TimeText.Of(later.Until)}");
                break;
            case Verdict.Fold into:
                _folded.Add((into.Upstream, news));
                Say(now, "folded", news, $"into {into.Upstream}");
                break;
            case Verdict.Skip skipped:
                if (KeyOf(news) is not null && !IncidentBook.IsOpen(news) && _book.End(news)) Unfold(now);
                if (skipped.Why is not (SkipReason.Silent or SkipReason.NotAddressed))
                    Say(now, "left_out", news, JsonNamingPolicy.SnakeCaseLower.ConvertName(skipped.Why.ToString()));
                break;
            default:
                throw new InvalidOperationException($"{verdict.GetType().Name} is no verdict.");
        }
    }

    private void Tell(StatusEvent news, DateTimeOffset now)
    {
        // As the pump does: what is kept of the same incident, and was before this, is told before.
        foreach (var kept in _kept.Where(kept => KeyOf(kept.News) is { } key && key == KeyOf(news) && IsBefore(kept.News, news)).ToList())
        {
            _kept.Remove(kept);
            Say(now, "told", kept.News);
        }

        Say(now, "told", news);
        if (KeyOf(news) is not { } told) return;
        _told.Add(told);
        _book.Told(news, now);
        Unfold(now);
    }

    private void Unfold(DateTimeOffset now)
    {
        foreach (var incident in _folded.Where(folded => !_book.HasOpen(folded.Upstream)).GroupBy(folded => KeyOf(folded.News)).ToList())
        {
            var events = incident.ToList();
            _folded.RemoveAll(events.Contains);
            if (!IncidentBook.IsOpen(events[^1].News)) continue;
            foreach (var (_, news) in events) Act(router.DecideAgain(news, Case(now, wasTold: true)), news, now);
        }
    }

    private RoutingCase Case(DateTimeOffset now, bool wasTold) => new()
    {
        Handler = Name,
        Now = now,
        TakesEdits = takesEdits,
        Quiet = planned.Delivery.Quiet,
        WasTold = wasTold,
        HasOpenIncident = _book.HasOpen,
    };

    private void Say(DateTimeOffset at, string outcome, StatusEvent news, string? why = null)
    {
        var words = EventWording.Describe(news);
        var line = words is null ? "" : string.Join(" · ", [words.Page, .. words.Subject, .. words.State.Select(part => part.Text)]);
        tell(new BacktestLine(at, Name, outcome, line) { Page = news.Page.Key.Value, Incident = news.Incident?.Id.Value, Why = why });
    }

    private static bool IsBefore(StatusEvent one, StatusEvent other) =>
        (one.ObservedAt, one.Position.Value).CompareTo((other.ObservedAt, other.Position.Value)) < 0;

    private static (PageKey, IncidentId)? KeyOf(StatusEvent news) => news.Incident is { } incident ? (news.Page.Key, incident.Id) : null;
}
