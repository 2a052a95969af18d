using System.Text.Json;
using StatusMonitor.Dialects.Slack;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Slack;

/// <summary>Three years and a half of what was current at Slack, each version at its time. The history was not recorded and is served empty.</summary>
public sealed class SlackReplayTests
{
    [Fact]
    public async Task Each_note_is_told_once_and_each_rewriting_is_an_edit()
    {
        using var replay = new DialectReplay(new SlackDialect(), Since.All);
        replay.Serve(SlackDialect.History, "[]"u8.ToArray());
        var expected = new PublishedSteps();
        List<StatusEvent> told = [];
        var (versions, broken) = (0, 0);
        foreach (var recording in Fixtures.Series("slack/replay/current.2020-10_2024-02.jsonl.gz"))
        {
            versions++;
            if (!Take(expected, recording.Body)) broken++;
            told.AddRange(await replay.PlayAsync(recording));
            Assert.Equal(recording.Body.Length == 0, replay.Status.Failure is not null);
        }

        Assert.Equal((1744, 6), (versions, broken));
        ToldSteps.AreThePublished(expected, told);
        ToldSteps.AreEditedAsPublished(expected, told);
        ToldSteps.EndAsPublished(expected, told);
        Assert.DoesNotContain(told, news => news.Kind == EventKind.IncidentVanished);
    }

    private static bool Take(PublishedSteps expected, byte[] body)
    {
        if (body.Length == 0) return false;
        using var document = JsonDocument.Parse(body);
        foreach (var incident in document.RootElement.GetProperty("active_incidents").EnumerateArray())
        {
            var notes = incident.GetProperty("notes").EnumerateArray()
                .Select(note => (note.GetProperty("date_created").GetDateTimeOffset().ToUniversalTime(), note.GetProperty("body").GetString()!));
            expected.Take(incident.GetProperty("id").ToString(), notes, isOver: false);
        }

        return true;
    }
}
