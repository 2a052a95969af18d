namespace StatusMonitor.Simulator.Faults;

public abstract partial record Fault
{
    /// <summary>The answer begins late.</summary>
    /// <param name="Delay">How long nothing comes, by the server's time provider.</param>
    public sealed record SlowHeaders(TimeSpan Delay) : Fault;

    /// <summary>The body comes in drops.</summary>
    /// <param name="Bytes">How many bytes come at once.</param>
    /// <param name="Interval">How long nothing comes after them, by the server's time provider.</param>
    public sealed record SlowBody(int Bytes, TimeSpan Interval) : Fault;

    /// <summary>The connection ends before any byte of the answer.</summary>
    /// <param name="Reset">Whether it is reset instead of closed in order. Default false.</param>
    public sealed record CutBeforeHeaders(bool Reset = false) : Fault;

    /// <summary>The connection is closed in order after the headers and a part of the body.</summary>
    /// <param name="Bytes">How many bytes of the body come, counted after compression.</param>
    /// <param name="Framing">How the body's end would be told. Default by <c>Content-Length</c>.</param>
    public sealed record CutBody(int Bytes, BodyFraming Framing = BodyFraming.ContentLength) : Fault;

    /// <summary>Headers that never end, until the reader goes away.</summary>
    public sealed record EndlessHeaders : Fault;
}
