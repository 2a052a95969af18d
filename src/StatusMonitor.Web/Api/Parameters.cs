using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Routing;
using StatusMonitor.Web.Api.Describing;

namespace StatusMonitor.Web.Api;

/// <summary>The parameters that several operations have in common.</summary>
internal static class Parameters
{
    private const string Anew = "the next of an earlier answer to the same question";

    public static Parameter<PageKey> Key { get; } =
        new("key", "The page's key.", ValueForms.Text("the key of a page", text => new PageKey(text))) { IsInPath = true, NamesPages = true };

    public static Parameter<IncidentId> Id { get; } =
        new("id", "The incident's id; a slash in it is written %2F.", ValueForms.Text("the id of an incident", text => new IncidentId(text))) { IsInPath = true };

    public static Parameter<PageKey> Pages { get; } =
        new("page", "Only of these pages, by key.", ValueForms.Text("the key of a page", text => new PageKey(text))) { IsList = true, NamesPages = true };

    public static Parameter<EventKind[]> Kinds { get; } = new("kind", "Only of these kinds; incident.* stands for all of a family.", KindForm()) { IsList = true };

    public static Parameter<int> Limit { get; } = new("limit", "At most so many.", ValueForms.Number(1, 500, 50), 50);

    public static Parameter<IncidentCursor?> IncidentCursor { get; } = Cursor(Cursors.ReadIncident);

    public static Parameter<EventPosition?> EventCursor { get; } = Cursor(Cursors.ReadPosition);

    public static Parameter<PageKey?> PageCursor { get; } = Cursor(Cursors.ReadPage);

    private static Parameter<T> Cursor<T>(Func<string, T> read) =>
        new("cursor", "Where to go on: next of the answer before, with the same other parameters.", ValueForms.Text(Anew, read) with
        {
            TryRead = (string text, DateTimeOffset _, out T value) => (value = read(text)) is not null,
        });

    private static ValueForm<EventKind[]> KindForm()
    {
        var kinds = Enum.GetValues<EventKind>().Select(kind => (Word: KindNames.Of(kind), Kind: kind)).ToList();
        var families = kinds.GroupBy(one => one.Word.Split('.')[0] + ".*", one => one.Kind);
        return ValueForms.OneOf<EventKind[]>([.. kinds.Select(one => (one.Word, new[] { one.Kind })), .. families.Select(family => (family.Key, family.ToArray()))]);
    }
}
