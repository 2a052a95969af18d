using StatusMonitor.Tests.Watching.Box;
using Xunit;

namespace StatusMonitor.Tests.Dialects.IncidentIo;

/// <summary>What is open when a page is first seen.</summary>
public sealed class IncidentIoFirstSightTests
{
    [Fact]
    public async Task The_page_is_read_before_its_incidents_which_name_components_by_ids_alone()
    {
        var language = BoxLanguages.Of("incidentio");
        await using var story = new DialectStory(language, language.Home, isDetected: false);
        story.Page.OpenIncident("Slow answers", "major", "We see slow answers.", story.ApiIsDown);
        var opened = Assert.Single(await story.PassAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal("API", Assert.Single(opened.Components).Name);
        Assert.Equal(["/proxy/status.lumen.example", "/proxy/status.lumen.example/incidents"], story.Web.Asked.Take(2).Select(address => address.AbsolutePath));
    }
}
