using StatusMonitor.Diffing;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Recorded;

/// <summary>Years of recorded pages, whole, each version at its time.</summary>
public sealed class SeriesTests
{
    public static TheoryData<string> Series =>
    [
        "atlassian-jira/summary.2020-11_2026-08.jsonl.gz",
        "atlassian-opsgenie/summary.2020-11_2026-08.jsonl.br",
        "atlassian-statuspage/summary.2020-11_2026-08.jsonl.br",
        "atlassian-developer/summary.2020-11_2026-08.jsonl.br",
        "cloudflare/summary.2023-11-02_2023-11-05.jsonl.br",
        "cloudflare/summary.2025-06-12_2025-06-14.jsonl.br",
        "cloudflare/summary.2025-12-04_2025-12-07.jsonl.br",
        "oracle-cloud/summary.2020-11_2022-03.jsonl.br",
    ];

    [Fact]
    public void Every_recorded_series_is_played()
    {
        var all = Directory.GetFiles(Fixtures.Require("statuspage/replay"), "*", SearchOption.AllDirectories);
        Assert.Equal(all.Length, Series.Count + 1); // GitHub's has a class of its own.
    }

    [Theory]
    [MemberData(nameof(Series))]
    public Task Each_update_is_announced_once_and_each_real_edit_once(string path) => PlayAsync(path);

    internal static async Task PlayAsync(string path)
    {
        using var replay = new Replay(Since.All);
        var expected = new Expectation();
        List<StatusEvent> told = [];
        var failures = 0;
        foreach (var recording in Fixtures.Series($"statuspage/replay/{path}"))
        {
            expected.Take(recording.Body);
            told.AddRange(await replay.PlayAsync(recording));
            if (replay.Status.Failure is not null) failures++;
        }

        Assert.True(expected.Accepted > 50, $"only {expected.Accepted} bodies counted");
        Assert.Equal(expected.Broken + expected.Foreign + expected.Stale, failures);
        JudgeUpdates(expected, told);
        JudgeEdits(expected, told);
    }

    private static void JudgeUpdates(Expectation expected, List<StatusEvent> told)
    {
        var announced = told.Where(IsUpdate).Select(Id).ToList();
        Assert.Equal(announced.Count, announced.Distinct().Count());
        Assert.Equal(expected.UpdateIds.Order(StringComparer.Ordinal), announced.Order(StringComparer.Ordinal));
    }

    private static void JudgeEdits(Expectation expected, List<StatusEvent> told)
    {
        var edits = told.Where(statusEvent => IsEdit(statusEvent) && !statusEvent.Update!.Withdrawn && statusEvent.Before != new EventBefore()).ToList();
        var counted = edits.GroupBy(Id).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(expected.Edits.OrderBy(pair => pair.Key, StringComparer.Ordinal), counted.OrderBy(pair => pair.Key, StringComparer.Ordinal));
    }

    private static bool IsUpdate(StatusEvent statusEvent) => statusEvent.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate;

    private static bool IsEdit(StatusEvent statusEvent) => statusEvent.Kind is EventKind.IncidentEdited or EventKind.MaintenanceEdited;

    private static string Id(StatusEvent statusEvent) => $"{statusEvent.Incident!.Id}/{statusEvent.Update!.Id}";
}
