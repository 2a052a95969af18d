using Microsoft.Data.Sqlite;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Polling;

namespace StatusMonitor.Storage.Sqlite;

internal sealed partial class ReadSession
{
    public List<PageState> ReadPages() => parsed.Pages.Read(statements["PagesRead"], (_, state) => state);

    /// <summary>The components of the named pages, of all when none is named.</summary>
    public Dictionary<PageKey, IReadOnlyList<KnownComponent>> ReadComponents(IReadOnlyCollection<PageKey> pages) =>
        (pages.Count == 0
            ? parsed.Components.Read(statements["ComponentsOfAll"], (key, components) => (Page: new PageKey(key), Components: (IReadOnlyList<KnownComponent>)components))
            : pages.Distinct().SelectMany(page => statements["ComponentsOfPage"].Read(ComponentsOf, ("@page", page.Value))))
        .ToDictionary(known => known.Page, known => known.Components);

    public List<(string Handler, ToldDelivery Told)> ReadToldOf(PageKey page, IncidentId incident) => statements["ToldOf"].Read(
        r => (r.GetString(0), Parse(r, 1, StorageJson.Default.ToldDelivery)), ("@page", page.Value), ("@incident", incident.Value));

    private static (PageKey Page, IReadOnlyList<KnownComponent> Components) ComponentsOf(SqliteDataReader row) =>
        (new PageKey(row.GetString(0)), Parse(row, 1, StorageJson.Default.KnownComponentArray));

    /// <summary>
    /// Several statements that see the log as of one instant. Where one fails the pool closes the connection and the
    /// transaction with it.
    /// </summary>
    private T AsOfNow<T>(Func<T> read)
    {
        statements["Begin"].Execute();
        var result = read();
        statements["Commit"].Execute();
        return result;
    }
}
