using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StatusMonitor.Dialects.Aws;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Aws;

/// <summary>
/// The events of December 2021, with the outage of the 7th, as AWS published them. It did so in a document that is no longer
/// served; here they are put into the form of today's, so that real series of steps go through the reader.
/// </summary>
public sealed partial class AwsReplayTests
{
    [Fact]
    public async Task Each_step_is_told_once_each_rewriting_is_an_edit_and_each_end_is_told_once()
    {
        using var replay = new DialectReplay(new AwsDialect(), Since.All);
        var expected = new PublishedSteps();
        List<StatusEvent> told = [];
        foreach (var recording in Fixtures.Series("aws/replay/data-json.2021-12-07_2021-12-31.jsonl.br"))
        {
            if (recording.Body.Length == 0) continue;
            var events = Events(recording.Body).ToList();
            foreach (var item in events) expected.Take(item.Id, item.Steps, item.IsOver);
            told.AddRange(await replay.PlayAsync(recording with { Body = Today(events) }));
            Assert.Null(replay.Status.Failure);
        }

        Assert.True(expected.Published.Count > 60, $"{expected.Published.Count} steps");
        ToldSteps.AreThePublished(expected, told);
        ToldSteps.AreEditedAsPublished(expected, told);
        ToldSteps.EndAsPublished(expected, told);
        Assert.DoesNotContain(told, news => news.Kind == EventKind.IncidentVanished);
    }

    private static IEnumerable<Event> Events(byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        foreach (var item in document.RootElement.GetProperty("current").EnumerateArray().ToList())
        {
            var began = DateTimeOffset.FromUnixTimeSeconds(long.Parse(item.GetProperty("date").GetString()!, CultureInfo.InvariantCulture));
            var service = item.GetProperty("service").GetString()!;
            yield return new Event(
                $"{service}_{began.ToUnixTimeSeconds()}", service, item.GetProperty("summary").GetString()!, int.Parse(item.GetProperty("status").ToString(), CultureInfo.InvariantCulture),
                [.. Block().Matches(item.GetProperty("description").GetString()!).Select(block => (Time(block.Groups["time"].Value, began), block.Groups["text"].Value))]);
        }
    }

    /// <summary>Steps carry a time of day in Pacific time, the day only where it is another than that of the beginning.</summary>
    private static DateTimeOffset Time(string text, DateTimeOffset began)
    {
        var day = began.AddHours(-8);
        var words = text.Trim().Replace(" PST", "", StringComparison.Ordinal).Split(", ");
        if (words.Length > 1) day = DateTimeOffset.ParseExact($"{words[0]} {day.Year}", "MMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var time = TimeOnly.ParseExact(words[^1].Trim(), "h:mm tt", CultureInfo.InvariantCulture);
        return new DateTimeOffset(day.Year, day.Month, day.Day, time.Hour, time.Minute, 0, TimeSpan.FromHours(-8)).ToUniversalTime();
    }

    private static byte[] Today(IEnumerable<Event> events)
    {
        var list = new JsonArray([.. events.Select(item => (JsonNode)new JsonObject
        {
            ["date"] = item.Id[(item.Id.LastIndexOf('_') + 1)..],
            ["arn"] = $"arn:aws:health:us-east-1::event/SERVICE/CODE/{item.Id}",
            ["region_name"] = "N. Virginia",
            ["status"] = item.Status.ToString(CultureInfo.InvariantCulture),
            ["service"] = item.Service,
            ["service_name"] = item.Service,
            ["summary"] = item.Summary,
            ["event_log"] = new JsonArray([.. item.Steps.Select((step, place) => (JsonNode)new JsonObject
            {
                ["summary"] = item.Summary,
                ["message"] = step.Text,
                ["status"] = item.IsOver && place == item.Steps.Count - 1 ? 0 : Math.Max(item.Status, 1),
                ["timestamp"] = step.At.ToUnixTimeSeconds(),
            })]),
            ["impacted_services"] = new JsonObject { [item.Service] = new JsonObject { ["service_name"] = item.Service, ["current"] = $"{item.Status}", ["max"] = $"{item.Status}" } },
        })]);
        return [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(list.ToJsonString())];
    }

    [GeneratedRegex("<div><span class=\"yellowfg\">(?<time>[^<]*)</span>&nbsp;(?<text>.*?)</div>", RegexOptions.Singleline)]
    private static partial Regex Block();

    private sealed record Event(string Id, string Service, string Summary, int Status, List<(DateTimeOffset At, string Text)> Steps)
    {
        public bool IsOver => Status == 0;
    }
}
