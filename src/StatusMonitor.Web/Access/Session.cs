namespace StatusMonitor.Web.Access;

/// <summary>Somebody who came in by the form, until they go out or it has been too long.</summary>
/// <param name="User">The user's name.</param>
/// <param name="Stamp">Tells the password they came in with from another, and nothing else about it.</param>
/// <param name="FormToken">What forms in their pages carry.</param>
/// <param name="Began">When they came in.</param>
internal sealed class Session(string user, byte[] stamp, string formToken, DateTimeOffset began)
{
    private long _seen = began.UtcTicks;

    public string User => user;

    public byte[] Stamp => stamp;

    public string FormToken => formToken;

    public DateTimeOffset Began => began;

    public DateTimeOffset Seen
    {
        get => new(Interlocked.Read(ref _seen), TimeSpan.Zero);
        set => Interlocked.Exchange(ref _seen, value.UtcTicks);
    }
}
