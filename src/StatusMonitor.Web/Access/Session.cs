namespace StatusMonitor.Web.Access;

/// <summary>Somebody who came in by the form, until they go out or it has been too long. Thread-safe.</summary>
internal sealed class Session(string user, byte[] stamp, string formToken, DateTimeOffset began)
{
    private long _seen = began.UtcTicks;

    /// <summary>The user's name.</summary>
    public string User => user;

    /// <summary>Tells the password they came in with from another, and nothing else about it.</summary>
    public byte[] Stamp => stamp;

    /// <summary>What forms in their pages carry.</summary>
    public string FormToken => formToken;

    /// <summary>When they came in.</summary>
    public DateTimeOffset Began => began;

    /// <summary>When they last asked for something.</summary>
    public DateTimeOffset Seen
    {
        get => new(Interlocked.Read(ref _seen), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _seen, value.UtcTicks);
    }
}
