using StatusMonitor.Simulator.Pages;

namespace StatusMonitor.Simulator.Faults;

/// <summary>What goes wrong, where, and how often. The oldest fault that fits a request is the one it meets. Thread-safe.</summary>
public sealed class FaultPlan
{
    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];
    private volatile int _count;

    internal FaultPlan()
    {
    }

    /// <summary>How many faults are waiting for a request.</summary>
    public int Count => _count;

    /// <summary>Adds a fault.</summary>
    /// <param name="fault">What goes wrong.</param>
    /// <param name="resource">Where. Default: every resource.</param>
    /// <param name="times">How many requests meet it. Default: all, until it is cleared.</param>
    public void Add(Fault fault, PageResource? resource = null, int? times = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(times ?? 1, 1, nameof(times));
        lock (_gate)
        {
            _entries.Add(new Entry(fault, resource) { Left = times ?? int.MaxValue });
            _count = _entries.Count;
        }
    }

    /// <summary>Ends all faults. An answer that has begun is not changed.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _entries.Clear();
            _count = 0;
        }
    }

    internal Fault? Take(PageResource resource)
    {
        if (_count == 0)
            return null;
        lock (_gate)
        {
            var index = _entries.FindIndex(e => e.Resource is null || e.Resource == resource);
            if (index < 0)
                return null;
            var entry = _entries[index];
            if (entry.Left != int.MaxValue && --entry.Left == 0)
                _entries.RemoveAt(index);
            _count = _entries.Count;
            return entry.Fault;
        }
    }

    private sealed class Entry(Fault fault, PageResource? resource)
    {
        public Fault Fault { get; } = fault;
        public PageResource? Resource { get; } = resource;
        public int Left { get; set; }
    }
}
