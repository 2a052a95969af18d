namespace StatusMonitor.Handlers;

/// <summary>
/// What failing to write to a terminal, pipe or file means. A full disk may get room again, so it is tried again; a
/// pipe without a reader stays closed for good, which <see cref="Closed"/> tells the owner of the process. The event
/// is not given up either way: its cursor stays, and the next start delivers it. Thread-safe.
/// </summary>
internal sealed class OutputGuard
{
    private const int BrokenPipe = 32; // EPIPE
    private const int HungUp = 5; // EIO, from a terminal that was closed
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoReader = unchecked((int)0x800700E8);

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes once nothing can be written any more; never otherwise.</summary>
    public Task Closed => _closed.Task;

    public static bool IsOutputFailure(Exception failure) => failure is IOException or ObjectDisposedException;

    public DeliveryResult Failed(Exception failure)
    {
        if (!IsClosed(failure))
            return new DeliveryResult.TryAgain(DeliveryFailure.Output, "the output cannot be written", null, Ambiguous: true);
        _closed.TrySetResult();
        return new DeliveryResult.TryAgain(DeliveryFailure.Output, "the output is closed", null, Ambiguous: true);
    }

    private static bool IsClosed(Exception failure) =>
        failure is ObjectDisposedException
        || failure.HResult is BrokenPipe or HungUp or WindowsBrokenPipe or WindowsNoReader;
}
