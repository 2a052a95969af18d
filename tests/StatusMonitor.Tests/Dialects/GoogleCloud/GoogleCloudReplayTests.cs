using System.Text.Json;
using StatusMonitor.Dialects.GoogleCloud;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.GoogleCloud;

/// <summary>Google Cloud's list of incidents through June 2025, with the outage of the 12th.</summary>
public sealed class GoogleCloudReplayTests
{
    [Fact]
    public async Task Each_step_is_told_once_each_rewriting_is_an_edit_and_each_end_is_told_once()
    {
        var (expected, told) = await PlayAsync(Since.All);
        Assert.True(expected.Published.Count > 400, $"{expected.Published.Count} steps");
        ToldSteps.AreThePublished(expected, told);
        ToldSteps.AreEditedAsPublished(expected, told);
        ToldSteps.EndAsPublished(expected, told);
        Assert.DoesNotContain(told, news => news.Kind is EventKind.IncidentVanished or EventKind.PageGap);
    }

    [Fact]
    public async Task The_outage_of_12_June_2025_is_told_from_its_first_step_to_its_end()
    {
        var (_, told) = await PlayAsync(Since.Active);
        var outage = told.Where(news => news.Incident?.Id.Value == "ow5i3PPK96RduMcb1SsW").ToList();
        Assert.Equal("investigating", outage[0].Incident!.Status);
        Assert.Equal("critical", outage[0].Incident!.Impact);
        Assert.Single(outage, news => news.Kind == EventKind.IncidentUpdate && news.Update!.Status == "resolved" && news.Before?.Status is null && news.Incident!.ResolvedAt is not null && news.Update.CreatedAt < new DateTimeOffset(2025, 6, 13, 2, 41, 34, TimeSpan.Zero));
    }

    private static async Task<(PublishedSteps Expected, List<StatusEvent> Told)> PlayAsync(Since since)
    {
        using var replay = new DialectReplay(new GoogleCloudDialect(), since);
        var expected = new PublishedSteps();
        List<StatusEvent> told = [];
        foreach (var recording in Fixtures.Series("gcp/replay/incidents.2025-06-10_2025-06-30.jsonl.br"))
        {
            Take(expected, recording.Body);
            told.AddRange(await replay.PlayAsync(recording));
            Assert.Null(replay.Status.Failure);
        }

        return (expected, told);
    }

    private static void Take(PublishedSteps expected, byte[] body)
    {
        using var document = JsonDocument.Parse(body);
        foreach (var incident in document.RootElement.EnumerateArray())
        {
            var updates = incident.GetProperty("updates").EnumerateArray().ToList();
            var isOver = incident.TryGetProperty("end", out _) || updates[0].GetProperty("status").GetString() == "AVAILABLE";
            expected.Take(incident.GetProperty("id").GetString()!, updates.Select(update => (update.GetProperty("created").GetDateTimeOffset(), update.GetProperty("text").GetString()!)), isOver);
        }
    }
}
