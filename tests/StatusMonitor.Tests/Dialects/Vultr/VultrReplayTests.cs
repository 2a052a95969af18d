using System.Text.Json;
using StatusMonitor.Dialects.Vultr;
using StatusMonitor.Diffing;
using StatusMonitor.Model;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Dialects.Vultr;

/// <summary>Nearly six years of Vultr's alerts, each version at its time.</summary>
public sealed class VultrReplayTests
{
    private const string Filler = "An outage or maintenance window is affecting a subset of users";

    [Fact]
    public async Task Each_entry_is_told_once_each_rewriting_is_an_edit_and_each_end_is_told_once()
    {
        using var replay = new DialectReplay(new VultrDialect(), Since.All);
        var expected = new PublishedSteps();
        List<StatusEvent> told = [];
        var (versions, broken) = (0, 0);
        foreach (var recording in Fixtures.Series("vultr/replay/alerts.2020-11_2026-08.jsonl.gz"))
        {
            versions++;
            if (!Take(expected, recording.Body)) broken++;
            told.AddRange(await replay.PlayAsync(recording));
        }

        Assert.Equal((4428, 11), (versions, broken));
        ToldSteps.AreThePublished(expected, told);
        ToldSteps.AreEditedAsPublished(expected, told);
        ToldSteps.EndAsPublished(expected, told);
        Assert.All(told.Where(news => news.Incident?.Name == "Partial Outage" && news.Kind == EventKind.IncidentUpdate), news => Assert.DoesNotContain(Filler, news.Update!.Body, StringComparison.Ordinal));
    }

    private static bool Take(PublishedSteps expected, byte[] body)
    {
        if (body.Length == 0 || body.AsSpan().Trim("\r\n "u8).SequenceEqual("null"u8)) return false;
        using var document = JsonDocument.Parse(body);
        var alerts = document.RootElement.GetProperty("service_alerts").EnumerateArray().Where(alert => alert.GetProperty("id").ValueKind == JsonValueKind.String);
        foreach (var twins in alerts.GroupBy(alert => alert.GetProperty("id").GetString()!))
        {
            var alert = twins.MaxBy(twin => Entries(twin).Count);
            expected.Take(twins.Key, Entries(alert), alert.GetProperty("status").GetString() == "resolved");
        }

        return true;
    }

    private static List<(DateTimeOffset At, string Text)> Entries(JsonElement alert)
    {
        var entries = alert.GetProperty("entries");
        if (entries.ValueKind != JsonValueKind.Array) return [];
        return [.. entries.EnumerateArray().Select(entry => (entry.GetProperty("updated_at").GetDateTimeOffset().ToUniversalTime(), entry.GetProperty("message").GetString()!))
            .Where(entry => entry.Item2.Length > 0 && !entry.Item2.StartsWith(Filler, StringComparison.Ordinal))];
    }
}
