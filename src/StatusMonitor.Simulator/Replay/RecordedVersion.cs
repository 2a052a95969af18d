namespace StatusMonitor.Simulator.Replay;

/// <summary>One version of a document, as somebody recorded it.</summary>
/// <param name="At">When it was recorded, which is later than when the page changed.</param>
/// <param name="Commit">The recorder's name for it; empty where there is none.</param>
/// <param name="Body">The exact bytes. May be empty: the recorder got nothing.</param>
public sealed record RecordedVersion(DateTimeOffset At, string Commit, ReadOnlyMemory<byte> Body);
