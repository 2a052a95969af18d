using StatusMonitor.Dialects;
using StatusMonitor.Polling;

namespace StatusMonitor.Watching;

/// <summary>
/// What a watcher keeps of one resource in memory. The times change with every tick and are folded into the
/// stored state only when something is stored anyway: an unchanged tick allocates and writes nothing here.
/// </summary>
internal sealed class ResourceCell(PageResource resource, Uri address, ResourceState state)
{
    public PageResource Resource => resource;

    public Uri Address => address;

    public ResourceState State { get; set; } = state;

    public DateTimeOffset? ReadAt { get; set; } = state.ReadAt;

    public DateTimeOffset? ReadWholeAt { get; set; } = state.ReadWholeAt;

    /// <summary>False until the first good answer since the process started.</summary>
    public bool IsReadThisRun { get; set; }

    public ResourceState Folded => State.ReadAt == ReadAt && State.ReadWholeAt == ReadWholeAt
        ? State
        : State with { ReadAt = ReadAt, ReadWholeAt = ReadWholeAt };
}
