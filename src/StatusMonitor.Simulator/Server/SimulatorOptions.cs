namespace StatusMonitor.Simulator.Server;

/// <summary>How the simulator is started.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The port on 127.0.0.1. Default 0: any free one.</summary>
    public int Port { get; init; }

    /// <summary>The clock of delays and records. Default: the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether requests are kept, see <see cref="RequestLog"/>. Default true; benchmarks switch it off.</summary>
    public bool RecordRequests { get; init; } = true;
}
