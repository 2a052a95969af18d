using System.Text.Json;
using StatusMonitor.Dialects;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>A search for a page's dialect, under way.</summary>
internal sealed class DetectionSearch(Uri page, string? likely)
{
    private readonly List<DetectionAttempt> _attempts = [];
    private readonly HashSet<(IDialect, Uri)> _asked = [];
    private readonly HashSet<string> _silent = new(StringComparer.OrdinalIgnoreCase);
    private Detection? _best;
    private (PollFailure Reason, string Detail, TimeSpan? Wait)? _stopped;
    private (PollFailure Reason, string Detail, TimeSpan? Wait)? _unheard;
    private (PollFailure Reason, string Detail)? _first;

    public Uri Page => page;

    /// <summary>The dialect that the page is said to speak, or null.</summary>
    public string? Likely => likely;

    /// <summary>True when somebody is certain, when asking for more is pointless or impolite, or enough was asked.</summary>
    public bool IsOver => _best is { Sureness: Recognition.Certain } || _stopped is not null || _attempts.Count >= Detector.MostQuestions;

    /// <summary>False when this was asked before, or its host is known not to answer.</summary>
    public bool Begins(IDialect dialect, Uri address) => _asked.Add((dialect, address)) && !_silent.Contains(address.Authority);

    public void Pass(Uri address, IDialect dialect, string reason) => _attempts.Add(new(address, dialect.Name, $"no: {reason}"));

    public void Take(Uri address, IDialect dialect, Uri below, Recognition sureness)
    {
        _attempts.Add(new(address, dialect.Name, sureness == Recognition.Certain ? "yes" : "likely"));
        if (_best is null || sureness > _best.Sureness) _best = new Detection { Dialect = dialect, Address = below, Sureness = sureness, Attempts = _attempts };
    }

    /// <summary>An answer without a body to look at, or that of the page itself.</summary>
    public void Note(Uri address, IDialect? dialect, PollResult answer)
    {
        switch (answer)
        {
            case PollResult.Throttled throttled:
                _attempts.Add(new(address, dialect?.Name, throttled.Detail));
                Miss(address, PollFailure.Throttled, throttled.Detail, throttled.Wait);
                break;
            case PollResult.Failed failed:
                _attempts.Add(new(address, dialect?.Name, $"{JsonNamingPolicy.SnakeCaseLower.ConvertName($"{failed.Reason}")}: {failed.Detail}"));
                if (EndsSearch(failed.Reason)) Miss(address, failed.Reason, failed.Detail, failed.Wait);
                _first ??= (failed.Reason, failed.Detail);
                break;
            default:
                _attempts.Add(new(address, dialect?.Name, "looked at"));
                break;
        }
    }

    public Detection Conclude()
    {
        if (_best is not null) return _best;
        var none = new Detection { Address = page, Attempts = _attempts };
        if (_stopped is { } stop) return none with { Failure = stop.Reason, Detail = stop.Detail, Wait = stop.Wait };
        var (reason, detail) = _unheard is { } unheard ? (unheard.Reason, unheard.Detail)
            : _first ?? (PollFailure.Malformed, $"{page.Host} answered with something else");
        return none with { IsExhausted = true, Wait = _unheard?.Wait, Failure = reason, Detail = $"{detail}; no dialect that is known was found ({_attempts.Count} addresses asked)" };
    }

    /// <summary>Where the page's own host is silent, so will be the rest; what a page links to may be gone for years.</summary>
    private void Miss(Uri address, PollFailure reason, string detail, TimeSpan? wait)
    {
        _silent.Add(address.Authority);
        if (address.Authority == page.Authority) _stopped ??= (reason, detail, wait);
        else _unheard ??= (reason, detail, wait);
    }

    private static bool EndsSearch(PollFailure reason) => reason is PollFailure.Unreachable or PollFailure.Tls or PollFailure.Timeout
        or PollFailure.Blocked or PollFailure.ForbiddenAddress;
}
