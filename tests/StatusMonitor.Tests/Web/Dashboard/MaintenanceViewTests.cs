using StatusMonitor.EventLog;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Web.Dashboard;

public class MaintenanceViewTests
{
    [Fact]
    public async Task What_runs_and_what_comes_stands_in_the_agenda_and_in_the_calendar()
    {
        await using var web = await ServedWeb.StartAsync();
        var past = new PastLog((InMemoryEventLog)web.World.Log);
        var now = web.World.Now;
        await past.AddAsync(PastLog.Maintenance("later", now.AddDays(3), TimeSpan.FromHours(4), now.AddDays(-1), name: "Later"));
        await past.AddAsync(PastLog.Maintenance("soon", now.AddDays(1), TimeSpan.FromHours(4), now.AddDays(-1), name: "Soon"));
        await past.AddAsync(PastLog.Maintenance("running", now.AddHours(-1), TimeSpan.FromHours(4), now.AddDays(-1), "in_progress", "Running"));
        await past.AddAsync(PastLog.Maintenance("over", now.AddHours(-30), TimeSpan.FromHours(4), now.AddDays(-3), "completed", "Over"));
        var document = await web.DocumentAsync("/maintenance");
        Assert.Equal(["Running", "Soon", "Later"], document.QuerySelectorAll(".agenda li h3").Select(heading => heading.Words()));
        Assert.Equal(["1", "2", "3", "5"], document.QuerySelectorAll("td.day").Where(day => day.QuerySelector(".planned") is not null).Select(day => day.QuerySelector("time")!.Words()));
        Assert.Equal(7, document.QuerySelectorAll("table.month th[scope=col]").Length);
        Assert.Equal("2", document.QuerySelector(".today time")!.Words());
        Assert.Equal("/maintenance.ics", document.QuerySelector(".heading a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_next_month_and_back_are_one_click_away()
    {
        await using var web = await ServedWeb.StartAsync();
        var next = (await web.DocumentAsync("/maintenance")).QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var april = await web.DocumentAsync(next);
        Assert.Equal("April 2026", april.QuerySelector("#month")!.Words());
        Assert.Contains("month=2026-03", april.QuerySelector("a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_is_named_since_its_plans_are_not_known()
    {
        await using var web = await ServedWeb.StartAsync();
        await web.World.TickAsync();
        web.World.Web.FailAll(PollFailure.Timeout);
        await web.World.TickAfterAsync(TimeSpan.FromSeconds(30));
        Assert.Contains("1 page cannot be read (Acme)", (await web.DocumentAsync("/maintenance")).QuerySelector(".say")!.Words(), StringComparison.Ordinal);
    }
}
