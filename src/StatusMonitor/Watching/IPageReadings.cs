using StatusMonitor.Model;

namespace StatusMonitor.Watching;

/// <summary>
/// The pages that are watched now and how fresh the reading of each is: what only the running process knows, since an
/// unchanged reading writes nothing to the log. Thread-safe.
/// </summary>
public interface IPageReadings
{
    /// <summary>All watched pages, by name.</summary>
    IReadOnlyList<PageReading> All { get; }

    /// <summary>One watched page, or null.</summary>
    PageReading? Find(PageKey page);
}
