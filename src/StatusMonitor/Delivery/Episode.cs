namespace StatusMonitor.Delivery;

/// <summary>A row of failures, so that it is logged when it begins, changes and ends, and not in between.</summary>
internal sealed class Episode
{
    private string? _kind;
    private DateTimeOffset _since;

    /// <summary>Failures in the present row.</summary>
    public int Failures { get; private set; }

    /// <summary>Counts a failure; true when it is the first of its row or unlike the one before.</summary>
    public bool Fails(string kind, DateTimeOffset now)
    {
        if (_kind is null)
            _since = now;
        Failures++;
        var isNews = _kind != kind;
        _kind = kind;
        return isNews;
    }

    /// <summary>Ends the row; null when there was none.</summary>
    public (TimeSpan Lasted, int Failures)? Ends(DateTimeOffset now)
    {
        if (_kind is null)
            return null;
        var ended = (now - _since, Failures);
        (_kind, Failures) = (null, 0);
        return ended;
    }
}
