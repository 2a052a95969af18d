using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Feeds;

/// <summary>Four years of GitHub's Atom feed, each version at its time, against a count that knows nothing of the reader.</summary>
public sealed partial class FeedReplayTests
{
    [Fact]
    public async Task Each_text_of_each_incident_is_told_once_and_none_is_missed()
    {
        using var replay = new FeedReplay(Since.All);
        var expected = new Dictionary<string, int>();
        List<StatusEvent> told = [];
        var versions = 0;
        foreach (var recording in Fixtures.Series("atom/replay/github/history-atom.2022-06_2026-08.jsonl.br"))
        {
            versions++;
            Count(Encoding.UTF8.GetString(recording.Body), expected);
            told.AddRange(await replay.PlayAsync(recording));
            Assert.Null(replay.Status.Failure);
        }

        Assert.Equal(1516, versions);
        var said = told.Where(news => news.Kind is EventKind.IncidentUpdate or EventKind.MaintenanceUpdate or EventKind.IncidentEdited or EventKind.MaintenanceEdited)
            .Where(news => !news.Update!.Withdrawn).CountBy(news => Key(news.Incident!.Id.Value, news.Update!.Body)).ToDictionary();
        Assert.Empty(expected.Keys.Except(said.Keys));
        Assert.Empty(said.Keys.Except(expected.Keys));
        Assert.Empty(said.Where(text => text.Value != expected[text.Key]).Select(text => $"{text.Value} times, not {expected[text.Key]}: {text.Key}"));
        Assert.True(expected.Count > 4000, $"only {expected.Count} texts were counted");
        Assert.Equal((-1, -1, -1), (expected.Count, told.Count(news => news.Update?.Withdrawn == true), told.Count(news => news.Kind is EventKind.IncidentVanished or EventKind.MaintenanceVanished or EventKind.PageGap)));
        Assert.True(told.DistinctBy(news => news.Id).Count() == told.Count, "an event was told twice");
    }

    /// <summary>How often a text stands in an incident at the same time, at most.</summary>
    private static void Count(string body, Dictionary<string, int> counts)
    {
        foreach (Match entry in Entry().Matches(body))
        {
            var id = entry.Groups[1].Value;
            var html = WebUtility.HtmlDecode(entry.Groups[2].Value);
            var texts = Block().Split(html).Skip(1).Select(text => Key(id, End().Replace(text, "")));
            foreach (var (key, count) in texts.CountBy(text => text)) counts[key] = Math.Max(counts.GetValueOrDefault(key), count);
        }
    }

    private static string Key(string incident, string text) => $"{incident}: {Blanks().Replace(text, " ").Trim()}";

    [GeneratedRegex("""<entry>.*?href="[^"]*/incidents/([a-z0-9]+)".*?<content type="html">(.*?)</content>""", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("""<p>\s*<small>[A-Z][a-z]+ <var data-var='date'>[ \d]+</var>, <var data-var='time'>\d\d:\d\d</var> UTC</small><br>\s*<strong>[A-Za-z ]+</strong> -""")]
    private static partial Regex Block();

    [GeneratedRegex("""\s*</p>\s*$""")]
    private static partial Regex End();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Blanks();
}
