using StatusMonitor.Dialects;
using StatusMonitor.Dialects.CState;
using StatusMonitor.Simulator.Languages;
using Xunit;

namespace StatusMonitor.Tests.Dialects.CState;

public sealed class CStateTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new CStateDialect();

    private protected override IPageLanguage Language { get; } = new CStateLanguage();

    [Fact]
    public async Task An_incident_is_told_at_its_beginning_and_at_its_end_and_nothing_twice()
    {
        await using var story = new DialectStory(Language, Language.Home, isDetected: true);
        await story.PassAsync(TimeSpan.FromMinutes(2));
        var incident = story.Page.OpenIncident("Slow answers", "major", "We see slow answers.", story.ApiIsDown);
        Assert.Equal("investigating", Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(6))).Update!.Status);
        story.Restart();
        story.Page.Post(incident, "identified", "We know the reason.");
        Assert.Empty(await story.PassAsync(TimeSpan.FromMinutes(6)));
        story.Page.Resolve(incident, "All good again.");
        Assert.Equal("resolved", Assert.Single(await story.PassAsync(TimeSpan.FromMinutes(6))).Update!.Status);
        Assert.Empty(await story.PassAsync(TimeSpan.FromMinutes(12)));
    }
}
