using System.Collections.Concurrent;
using System.Reflection;
using StatusMonitor.Tests.Support;
using Xunit.v3;

[assembly: Watchdog]

namespace StatusMonitor.Tests.Support;

/// <summary>
/// Names tests that take long, and ends the program when one hangs: whoever sees it die shall know of which. All test projects
/// are watched by this file. A last resort, since tests bound their own waits.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class WatchdogAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TooLong = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeProvider Time = TimeProvider.System;
    private static readonly ConcurrentDictionary<string, Watched> Running = new();
    private static readonly Thread Looking = Begin();

    // Also what is made and begun before a test is called, and taken down after it, may hang.
    private static Watched _last = new("no test yet", Time.GetTimestamp());

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        Xunit.Assert.True(Looking.IsAlive);
        Volatile.Write(ref _last, Running[test.UniqueID] = new Watched(test.TestDisplayName, Time.GetTimestamp()));
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (Running.TryRemove(test.UniqueID, out var ended)) Volatile.Write(ref _last, new Watched($"after {ended.Name}", Time.GetTimestamp()));
    }

    // A thread of its own, since a test may hang by holding all those of the pool.
    private static Thread Begin()
    {
        var thread = new Thread(static () =>
        {
            using var never = new ManualResetEvent(false);
            while (!never.WaitOne(LookEvery)) Look();
        });
        thread.IsBackground = true;
        thread.Start();
        return thread;
    }

    private static void Look()
    {
        List<Watched> all = Running.IsEmpty ? [Volatile.Read(ref _last)] : [.. Running.Values];
        foreach (var one in all.Where(one => one.Lasts >= Long && !one.IsNamed))
        {
            one.IsNamed = true;
            Console.Error.WriteLine($"Takes long, {one.Lasts.TotalSeconds:0} s by now: {one.Name}");
        }

        var hanging = all.Where(one => one.Lasts >= TooLong).ToList();
        if (hanging.Count == 0) return;
        foreach (var one in hanging) Console.Error.WriteLine($"HANGS, ended after {one.Lasts.TotalSeconds:0} s: {one.Name}");
        Environment.FailFast($"Hangs: {string.Join(", ", hanging.Select(one => one.Name))}");
    }

    private sealed record Watched(string Name, long Began)
    {
        public TimeSpan Lasts => Time.GetElapsedTime(Began);

        public bool IsNamed { get; set; }
    }
}
