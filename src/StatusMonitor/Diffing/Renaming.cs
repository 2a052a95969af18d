using StatusMonitor.Model;

namespace StatusMonitor.Diffing;

/// <summary>
/// An id that was made of a step's time and text changes when the page moves the one or edits the other. Such a step is
/// the one it was: of those that are gone the one with the same text, else the one of the same second.
/// </summary>
internal static class Renaming
{
    /// <summary>Further apart, the same words are said again.</summary>
    private static readonly TimeSpan Farthest = TimeSpan.FromDays(1);

    /// <summary>So many are looked at: a page that says everything anew says new things.</summary>
    private const int Most = 64;

    /// <param name="update">A step of an unknown id.</param>
    /// <param name="gone">The known ones that are not listed under their ids, and their places.</param>
    /// <param name="known">The known ones.</param>
    /// <returns>The id it had, or null: a new one.</returns>
    public static UpdateId? Find(IncidentUpdate update, Dictionary<UpdateId, int> gone, List<KnownUpdate> known)
    {
        if (!update.Id.IsMade || gone.Count == 0) return null;
        UpdateId? sameText = null, sameTime = null;
        foreach (var (id, place) in gone.Take(Most))
        {
            if (!id.IsMade) continue;
            var isSameTime = id.MadeOf.SequenceEqual(update.Id.MadeOf);
            var isSameText = UpdateContent.SameText(known[place].Body, update.Body, update.Id);
            if (isSameTime && isSameText) return id;
            if (isSameTime) sameTime ??= id;
            if (isSameText && !((known[place].CreatedAt - update.CreatedAt)?.Duration() > Farthest)) sameText ??= id;
        }

        return sameText ?? sameTime;
    }
}
