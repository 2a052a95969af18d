using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace StatusMonitor.Bench.Micro;

internal static class MicroRun
{
    public static int Run(string[] args)
    {
        if (!File.Exists(RecordedIncidents.Path))
        {
            Console.WriteLine($"skipped: there is no recording at {RecordedIncidents.Path}");
            return 0;
        }

        // In this process: the generated project would fall under the house's build rules.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.MediumRun.WithLaunchCount(1).WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default);
        var summaries = BenchmarkSwitcher.FromTypes([typeof(IncidentsBenchmarks)]).Run(args.Length > 0 ? args : ["--filter", "*"], config);
        return summaries.Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;
    }
}
