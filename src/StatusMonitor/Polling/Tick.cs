namespace StatusMonitor.Polling;

/// <summary>What a tick came to, as far as the scheduler cares.</summary>
/// <param name="Due">When it is due again.</param>
/// <param name="Requests">Requests it made, for the host's budget.</param>
internal readonly record struct Tick(DateTimeOffset Due, int Requests);

/// <summary>Something that is due again and again.</summary>
internal interface ITick
{
    string Key { get; }

    /// <summary>Decides the host whose budget it uses.</summary>
    Uri Url { get; }

    TimeSpan Interval { get; }

    ValueTask<Tick> TickAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
