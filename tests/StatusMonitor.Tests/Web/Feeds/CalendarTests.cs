using System.Text;
using StatusMonitor.Tests.Support;
using StatusMonitor.Web.Feeds.Calendar;
using Xunit;

namespace StatusMonitor.Tests.Web.Feeds;

public sealed class CalendarTests
{
    [Fact]
    public async Task A_maintenance_is_an_event_whose_sequence_rises_when_it_is_moved()
    {
        var world = new World();
        await world.TickAsync();
        var maintenance = world.Page.Schedule("m1", world.Now, world.Now.AddDays(1), TimeSpan.FromHours(1));
        maintenance.Name = "Switch; core, north\\south";
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        await using var web = await ServedWeb.StartAsync(world);
        var before = await web.TextAsync("/maintenance.ics");
        Assert.Contains("DTSTART:20260303T090000Z\r\nDTEND:20260303T100000Z\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Acme: Switch\\; core\\, north\\\\south\r\n", before, StringComparison.Ordinal);
        Assert.Contains("SEQUENCE:0\r\nSTATUS:CONFIRMED\r\n", before, StringComparison.Ordinal);

        world.Time.Advance(TimeSpan.FromSeconds(30));
        maintenance.ScheduledFor = World.Start.AddDays(2);
        maintenance.ScheduledUntil = World.Start.AddDays(2).AddHours(1);
        maintenance.UpdatedAt = world.Now;
        world.Page.Stamp(world.Now);
        await world.TickAsync();
        var after = await web.TextAsync("/pages/acme/maintenance.ics");
        Assert.Contains("SEQUENCE:1\r\n", after, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260304T090000Z", after, StringComparison.Ordinal);
        Assert.Equal(Line(before, "UID:"), Line(after, "UID:"));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(75)]
    [InlineData(76)]
    [InlineData(400)]
    public void Lines_are_folded_at_75_octets_and_never_inside_a_character(int length)
    {
        var text = string.Concat(Enumerable.Range(0, length).Select(i => (i % 3) switch { 0 => "a", 1 => "é", _ => "😀" }));
        var writer = new CalendarWriter();
        writer.Text("SUMMARY", text);
        var lines = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(writer.Written.Span).Split("\r\n")[..^1];
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(lines.Skip(1), line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
        Assert.Equal("SUMMARY:" + text, lines[0] + string.Concat(lines.Skip(1).Select(line => line[1..])));
    }

    [Fact]
    public void No_text_can_end_its_line()
    {
        var writer = new CalendarWriter();
        writer.Text("SUMMARY", "a\r\nEND:VEVENT\u0085b\u0000");
        Assert.Equal("SUMMARY:a\\nEND:VEVENTb\r\n", Encoding.UTF8.GetString(writer.Written.Span));
    }

    private static string Line(string calendar, string start) =>
        Assert.Single(calendar.Split("\r\n"), line => line.StartsWith(start, StringComparison.Ordinal));
}
