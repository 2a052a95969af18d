using System.Globalization;

namespace StatusMonitor.Bench.Macro;

/// <summary>Memory of a process by the kernel's account, in MB of 1,048,576 bytes.</summary>
internal sealed record ProcessMemory(double Resident, double Peak, double Anonymous)
{
    public static ProcessMemory Of(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        return new ProcessMemory(Find(lines, "VmRSS:"), Find(lines, "VmHWM:"), Find(lines, "RssAnon:"));
    }

    private static double Find(string[] lines, string label)
    {
        var line = Array.Find(lines, line => line.StartsWith(label, StringComparison.Ordinal))!;
        return double.Parse(line.AsSpan(label.Length).TrimEnd(" kB"), CultureInfo.InvariantCulture) / 1024;
    }
}
