using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Recorded;

/// <summary>Compares what was told of a page with what it published.</summary>
internal static class ToldSteps
{
    /// <summary>Every published step was told, and none twice.</summary>
    public static void AreThePublished(PublishedSteps expected, IReadOnlyCollection<StatusEvent> told)
    {
        var announced = told.Where(IsUpdate).Select(news => Line(news.Incident!.Id.Value, news.Update!.CreatedAt!.Value, PublishedSteps.Plain(news.Update.Body))).Order(StringComparer.Ordinal).ToList();
        var published = expected.Published.Select(step => Line(step.Incident, step.At, step.Text)).Order(StringComparer.Ordinal).ToList();
        Assert.Empty(announced.GroupBy(line => line).Where(twins => twins.Count() > 1).Select(twins => $"told twice: {twins.Key}"));
        Assert.Equal(published, announced);
    }

    /// <summary>Every rewriting was told as an edit, and none twice.</summary>
    public static void AreEditedAsPublished(PublishedSteps expected, IEnumerable<StatusEvent> told)
    {
        var edits = told.Where(news => IsEdit(news) && news.Update is { Withdrawn: false } && news.Before?.Body is not null)
            .GroupBy(news => news.Incident!.Id.Value).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(Lines(expected.Edits), Lines(edits));
    }

    /// <summary>Every end was told by exactly one event.</summary>
    public static void EndAsPublished(PublishedSteps expected, IEnumerable<StatusEvent> told)
    {
        Dictionary<string, bool> isOver = [];
        Dictionary<string, int> ends = [];
        foreach (var news in told.Where(news => news.Incident is not null))
        {
            var (id, over) = (news.Incident!.Id.Value, IncidentStatus.IsEnd(news.Incident.Status));
            if (over && !isOver.GetValueOrDefault(id)) ends[id] = ends.GetValueOrDefault(id) + 1;
            isOver[id] = over;
        }

        Assert.Equal(Lines(expected.Ends), Lines(ends));
    }

    private static bool IsUpdate(StatusEvent news) => news.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate;

    private static bool IsEdit(StatusEvent news) => news.Kind is EventKind.IncidentEdited or EventKind.MaintenanceEdited;

    private static string Line(string incident, DateTimeOffset at, string text) => $"{incident} {at.UtcDateTime:s} {text}";

    private static IEnumerable<string> Lines(Dictionary<string, int> counts) => counts.Select(pair => $"{pair.Key} {pair.Value}").Order(StringComparer.Ordinal);
}
