using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Tests.Delivery;
using StatusMonitor.Tests.Support;
using StatusMonitor.Watching;
using Xunit;

namespace StatusMonitor.Tests.Watching;

/// <summary>A part of a page that its page does not have would be silent for ever.</summary>
public sealed class PartTests
{
    private const int Unmatched = 2004;

    private readonly LoggerDouble<Watcher> _logger = new();

    [Fact]
    public async Task A_part_that_no_component_is_called_by_is_warned_of_once_a_run()
    {
        var world = NewWorld("API", "Wbsite", "Europe/*");
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.Single(_logger.Ids, Unmatched);
        Assert.Contains("acme lists no component that Wbsite, Europe/* matches", _logger.Text, StringComparison.Ordinal);
        world.Restart();
        await world.TickAfterAsync(TimeSpan.FromMinutes(1));
        world.Page.Stamp(world.Now);
        await world.RunForAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(2, _logger.Ids.Count(id => id == Unmatched));
    }

    [Fact]
    public async Task Parts_that_are_there_are_not_warned_of_and_neither_is_a_page_that_lists_only_what_is_ill()
    {
        await NewWorld("api", "A*").TickAsync();
        var ill = NewWorld("Website");
        ill.Page.Components[0].Status = "partial_outage";
        await ill.TickAsync();
        Assert.DoesNotContain(Unmatched, _logger.Ids);
    }

    private World NewWorld(params string[] globs)
    {
        var definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri("https://status.acme.example"), Dialect = "statuspage", Components = new ComponentScope(globs) };
        var world = new World(logger: _logger) { Definition = definition };
        world.Restart();
        return world;
    }
}
