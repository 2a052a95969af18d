using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Model;

namespace StatusMonitor.Dialects;

/// <summary>
/// Gives updates that have no id of their own one that does not depend on their place in a list: their time, and where
/// several share it, a hash of the text besides. The page may change either later; the diff knows such ids
/// (<see cref="UpdateId.IsMade"/>) and looks whether one that is gone lives on under another.
/// </summary>
internal static class TimedUpdates
{
    /// <summary>Returns the updates with their ids, oldest first. What was published twice word for word at one time is one.</summary>
    /// <param name="updates">Each with its time of creation; without one an update is told by its text alone. In any order, except that those of one second stay in theirs: oldest first.</param>
    public static IReadOnlyList<IncidentUpdate> Identify(IEnumerable<IncidentUpdate> updates)
    {
        List<IncidentUpdate> identified = [];
        foreach (var twins in updates.GroupBy(update => Second(update.CreatedAt)).OrderBy(twins => twins.Key))
        {
            var several = twins.DistinctBy(update => (update.Status, update.Body)).ToList();
            var time = UpdateId.MadePrefix + twins.Key;
            if (several is [var one]) identified.Add(one with { Id = new UpdateId(time.Length > 1 ? time : $"{time}-{Hash(one)}") });
            else identified.AddRange(several.Select(twin => twin with { Id = new UpdateId($"{time}-{Hash(twin)}") }).OrderBy(twin => twin.CreatedAt));
        }

        return identified;
    }

    private static string Second(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture) ?? "";

    private static string Hash(IncidentUpdate update) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{update.Status}\0{update.Body}")).AsSpan(0, 4));
}
