using System.Runtime.InteropServices;

namespace StatusMonitor.Cli.Services;

/// <summary>SIGHUP as a wish to read the configuration again. On Windows nobody sends it. Thread-safe.</summary>
internal sealed class ReloadSignal : IDisposable
{
    private readonly PosixSignalRegistration _registration;
    private int _wanted;

    public ReloadSignal() => _registration = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context =>
    {
        context.Cancel = true;
        Interlocked.Exchange(ref _wanted, 1);
    });

    /// <summary>True once after one or more signals.</summary>
    public bool Take() => Interlocked.Exchange(ref _wanted, 0) == 1;

    public void Dispose() => _registration.Dispose();
}
