using StatusMonitor.Web.Dashboard.Framing;

namespace StatusMonitor.Web.Dashboard.Overview;

/// <summary>Pages of one state and one category, in few words.</summary>
/// <param name="State">Their state.</param>
/// <param name="Category">Their category.</param>
/// <param name="IsOpen">Whether it is unfolded when the view is loaded.</param>
/// <param name="Tiles">The pages, by name.</param>
public sealed record TileGroup(ShownState State, string Category, bool IsOpen, IReadOnlyList<TileModel> Tiles);
