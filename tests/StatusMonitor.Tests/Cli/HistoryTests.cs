using StatusMonitor.Cli.Histories;
using StatusMonitor.Handlers.Console;
using StatusMonitor.Model;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class HistoryTests
{
    private static readonly DateTimeOffset Start = SomeNews.Now.AddHours(-6);

    [Theory]
    [InlineData("history.txt", null)]
    [InlineData("history-narrow.txt", 60)]
    public void It_reads_as_approved(string file, int? width) =>
        Approval.Matches("Cli", file, string.Join('\n', IncidentStory.Of(Events()).Select(story => HistoryText.Of(story, new ConsoleStyle(Width: width)))));

    [Fact]
    public void Updates_of_one_incident_stand_together_and_the_newest_incident_is_last()
    {
        var stories = IncidentStory.Of(Events());
        Assert.Equal(["i0", "i1", null, "i2"], stories.Select(story => story.Incident?.Id.Value));
        Assert.Equal(4, stories[1].Events.Count);
    }

    [Fact]
    public void The_same_incident_id_on_two_pages_is_two_incidents()
    {
        var one = Update("i1", "investigating", 0, "First.");
        var other = one with { Id = new EventId("other"), Page = one.Page with { Key = new PageKey("other") } };
        Assert.Equal(2, IncidentStory.Of([one, other]).Count);
    }

    [Fact]
    public void A_step_that_was_published_earlier_stands_earlier()
    {
        var text = HistoryText.Of(IncidentStory.Of([Update("i1", "resolved", 60, "Later."), Update("i1", "investigating", 0, "Earlier.")])[0], new ConsoleStyle());
        Assert.True(text.IndexOf("Earlier.", StringComparison.Ordinal) < text.IndexOf("Later.", StringComparison.Ordinal));
    }

    private static StatusEvent[] Events()
    {
        var open = Update("i1", "investigating", 0, "We look into failing requests.\n\nMore in 30 minutes.");
        var edited = Update("i1", "investigating", 0, "We look into failing requests.\n\nMore within the hour.") with
        {
            Id = new EventId("edit"),
            Kind = EventKind.IncidentEdited,
            Before = new EventBefore { Body = "We look into failing requests.\n\nMore in 30 minutes." },
        };
        var vanished = Update("i2", "investigating", 120, "Pages load slowly.");
        StatusEvent[] events =
        [
            open,
            edited with { ObservedAt = Start.AddMinutes(12) },
            Update("i0", "resolved", -600, "It was over before it was seen.") with { Silent = true },
            Update("i1", "identified", 30, "A long explanation that has to be folded in a narrow window, with \u001b[31mcolours\u001b[0m nobody asked for."),
            new()
            {
                Id = new EventId("blind"),
                Kind = EventKind.PageUnreadable,
                ObservedAt = Start.AddMinutes(90),
                Page = open.Page,
                Reading = new EventReading(PollFailure.Timeout, "no complete answer in 20 s", Start.AddMinutes(85)),
            },
            vanished,
            vanished with { Id = new EventId("gone"), Kind = EventKind.IncidentVanished, Update = null, ObservedAt = Start.AddMinutes(150) },
            Update("i1", "resolved", 65, "It works again.", resolved: 65),
            new() { Id = new EventId("part"), Kind = EventKind.ComponentStatus, ObservedAt = Start.AddMinutes(66), Page = open.Page, Components = [SomeNews.Component("API")] },
        ];
        return [.. events.Select((happened, index) => happened with { Position = new EventPosition(index + 1) })];
    }

    private static StatusEvent Update(string incident, string status, int minute, string body, int? resolved = null)
    {
        var news = SomeNews.Update($"{incident}-{minute}", body, status);
        var at = Start.AddMinutes(minute);
        var began = incident switch { "i0" => -620, "i2" => 120, _ => 0 };
        return news with
        {
            ObservedAt = at.AddSeconds(5),
            Incident = news.Incident! with
            {
                Id = new IncidentId(incident),
                StartedAt = Start.AddMinutes(began),
                ResolvedAt = resolved is { } end ? Start.AddMinutes(end) : null,
                Url = $"https://status.openai.com/incidents/{incident}",
            },
            Update = news.Update! with { Id = new UpdateId($"{incident}-{minute}"), PublishedAt = at, CreatedAt = at, UpdatedAt = at },
        };
    }
}
