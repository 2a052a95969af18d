using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.History;

/// <summary>A state that lasted.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Until">Its end, no longer in it.</param>
/// <param name="State">The state.</param>
internal readonly record struct StateSpan(DateTimeOffset From, DateTimeOffset Until, ShownState State)
{
    public TimeSpan Length => Until > From ? Until - From : TimeSpan.Zero;

    /// <summary>The part within other bounds; of no length when there is none.</summary>
    public StateSpan Within(DateTimeOffset from, DateTimeOffset until) =>
        new(From > from ? From : from, Until < until ? Until : until, State);
}
