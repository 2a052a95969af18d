using Xunit;

// Most tests wait for a process or a browser: two at a time.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]

namespace StatusMonitor.EndToEnd.Support;

/// <summary>Tests that measure how long something takes: nothing else runs beside them.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
