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
        var withdrawn = told.Count(news => news.Update?.Withdrawn == true);
        TestContext.Current.TestOutputHelper?.WriteLine($"{expected.Count} texts, {told.Count} events, {withdrawn} withdrawn, {told.Count(news => news.Kind is EventKind.IncidentVanished or EventKind.MaintenanceVanished)} vanished, {told.Count(news => news.Kind == EventKind.PageGap)} gaps");
        Assert.InRange(withdrawn, 0, 20);
        Assert.True(told.DistinctBy(news => news.Id).Count() == told.Count, "an event was told twice");
    }

    /// <summary>How often a text stands in an incident at the same time, at most.</summary>
    private static void Count(string body, Dictionary<string, int> counts)
    {
        foreach (Match entry in Entry().Matches(body))
        {
            var id = entry.Groups[1].Value;
            var texts = Steps(WebUtility.HtmlDecode(entry.Groups[2].Value)).Distinct();
            foreach (var (key, count) in texts.CountBy(step => Key(id, step.Text))) counts[key] = Math.Max(counts.GetValueOrDefault(key), count);
        }
    }

    /// <summary>Time, word and text of each step; "Update" leaves the word as it was. What stands there twice is one.</summary>
    private static List<(string Time, string Word, string Text)> Steps(string html)
    {
        var heads = Block().Matches(html);
        var steps = new List<(string, string, string)>();
        var word = "";
        for (var i = heads.Count - 1; i >= 0; i--)
        {
            var from = heads[i].Index + heads[i].Length;
            var text = html[from..(i + 1 < heads.Count ? heads[i + 1].Index : html.Length)];
            if (heads[i].Groups[2].Value != "Update") word = heads[i].Groups[2].Value;
            steps.Add((heads[i].Groups[1].Value, word, Blanks().Replace(End().Replace(text, ""), " ").Trim()));
        }

        return steps;
    }

    private static string Key(string incident, string text) => $"{incident}: {Blanks().Replace(text, " ").Trim()}";

    [GeneratedRegex("""<entry>.*?href="[^"]*/incidents/([a-z0-9]+)".*?<content type="html">(.*?)</content>""", RegexOptions.Singleline)]
    private static partial Regex Entry();

    [GeneratedRegex("""<p>\s*<small>([A-Z][a-z]+ <var data-var='date'>[ \d]+</var>, <var data-var='time'>\d\d:\d\d)</var> UTC</small><br>\s*<strong>([A-Za-z ]+)</strong> -""")]
    private static partial Regex Block();

    [GeneratedRegex("""\s*</p>\s*$""")]
    private static partial Regex End();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Blanks();
}
