using System.Globalization;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting.Systemd;

namespace StatusMonitor.Cli.Services;

/// <summary>
/// Tells systemd how the service stands (sd_notify(3), <c>Type=notify</c>). Without one it does nothing; a manager that
/// does not listen is passed over, since telling it is never worth a failure. Thread-safe.
/// </summary>
/// <param name="notifier">The way to the manager.</param>
/// <param name="watchdog">How long the manager waits for a sign of life before it restarts us, or null.</param>
/// <param name="time">The clock.</param>
internal sealed class SystemdService(ISystemdNotifier notifier, TimeSpan? watchdog, TimeProvider time)
{
    /// <summary>Whether there is a manager that wants to be told.</summary>
    public bool IsPresent => notifier.IsEnabled;

    /// <summary>The manager that the process was started by.</summary>
    public static SystemdService Open(TimeProvider time) =>
        new(new SystemdNotifier(), WatchdogTime.Of(Environment.GetEnvironmentVariable, Environment.ProcessId), time);

    /// <summary>Everything runs; also the end of a reload.</summary>
    public void Ready() => Tell("READY=1");

    /// <summary>The configuration is being read again; <see cref="Ready"/> ends it, whatever came of it.</summary>
    public void Reloading() => Tell(string.Create(
        CultureInfo.InvariantCulture, $"RELOADING=1\nMONOTONIC_USEC={time.GetElapsedTime(0).Ticks / TimeSpan.TicksPerMicrosecond}"));

    /// <summary>The end has begun.</summary>
    public void Stopping() => Tell("STOPPING=1");

    /// <summary>One line for <c>systemctl status</c>.</summary>
    public void Status(string text) => Tell($"STATUS={text.ReplaceLineEndings(" ")}");

    /// <summary>
    /// Gives signs of life, twice in the time the manager waits, and only while there is life. Ends when cancelled, or
    /// at once where nobody waits for signs.
    /// </summary>
    public async Task WatchdogLoopAsync(Func<bool> isAlive, CancellationToken cancellationToken)
    {
        if (watchdog is not { } patience || !IsPresent)
            return;
        using var timer = new PeriodicTimer(patience / 2, time);
        try
        {
            do
            {
                if (isAlive())
                    Tell("WATCHDOG=1");
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end of the service ends this too.
        }
    }

    private void Tell(string state)
    {
        try
        {
            notifier.Notify(new ServiceState(state));
        }
        catch (SocketException)
        {
            // The manager is gone or busy. It will see the next state, or miss the signs of life.
        }
    }
}
