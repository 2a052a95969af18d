using System.Text;
using System.Text.Json.Nodes;
using StatusMonitor.Dialects.UptimeKuma;
using StatusMonitor.Diffing;
using StatusMonitor.EventLog;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Diffing;

/// <summary>Some pages tell the names of their parts in one document and their states in another: both are known, and a name is no news.</summary>
public sealed class ComponentNameTests
{
    private const string Host = "https://status.acme.example";
    private const string Down = "0", Up = "1";

    private static readonly TimeSpan Later = TimeSpan.FromMinutes(1);

    private readonly FakeSites _web = new();
    private readonly SortedDictionary<string, string?> _names = new(StringComparer.Ordinal) { ["7"] = "API" };
    private readonly SortedDictionary<string, string?> _beats = new(StringComparer.Ordinal) { ["7"] = Up };
    private readonly World _world;
    private string _group = "Europe";

    public ComponentNameTests()
    {
        _web.Serve(Host + "/api/status-page/main", Page);
        _web.Serve(Host + "/api/status-page/heartbeat/main", Heartbeats);
        var definition = new PageDefinition { Key = new PageKey("acme"), Url = new Uri(Host + "/status/main") };
        _world = World.Of(_web, [new UptimeKumaDialect()], "uptime-kuma", definition: definition);
    }

    [Fact]
    public async Task States_are_told_under_the_name_and_the_group_of_the_other_document()
    {
        await _world.TickAsync();
        _beats["7"] = Down;
        var change = Assert.Single(await _world.TickAfterAsync(Later));
        Assert.Equal([new ComponentChange(new ComponentId("7"), "API", "operational", "major_outage") { Group = "Europe" }], change.Components);
    }

    [Fact]
    public async Task What_is_down_at_first_sight_is_no_news_although_its_name_was_known_before_its_state()
    {
        _beats["7"] = Down;
        Assert.Empty(await _world.TickAsync());
        Assert.Equal(PageCondition.Outage, _world.Status!.Condition);
    }

    [Fact]
    public async Task A_new_name_or_group_is_no_news_and_leaves_the_state_as_it_was()
    {
        _beats["7"] = Down;
        await _world.TickAsync();
        (_names["7"], _group) = ("Interface", "Asia");
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Equal(new KnownComponent(new ComponentId("7"), "Interface", "major_outage", 2) { Group = "Asia" }, await KnownAsync("7"));
        _beats["7"] = Up;
        Assert.Equal(("major_outage", "operational"), Change(Assert.Single(await _world.TickAfterAsync(Later))));
    }

    [Theory]
    [InlineData(Down, "major_outage", PageCondition.Outage)]
    [InlineData(Up, null, PageCondition.Operational)]
    [InlineData("", null, PageCondition.Operational)]
    public async Task A_new_part_counts_and_is_news_only_where_it_is_impaired(string beat, string? told, PageCondition expected)
    {
        await _world.TickAsync();
        (_names["8"], _beats["8"]) = ("Mail", beat);
        var news = await _world.TickAfterAsync(Later);
        Assert.Equal(told is null ? [] : [(null, told)], news.Select(Change));
        Assert.Equal(expected, _world.Status!.Condition);
    }

    [Fact]
    public async Task A_part_named_long_before_its_first_state_is_news_when_that_is_an_outage_and_had_no_state_before()
    {
        _names["8"] = "Mail";
        await _world.TickAsync();
        Assert.Equal("", (await KnownAsync("8")).Status);
        _beats["8"] = Down;
        Assert.Equal((null, "major_outage"), Change(Assert.Single(await _world.TickAfterAsync(Later))));
    }

    [Fact]
    public async Task A_part_that_nobody_names_is_called_by_its_id_until_somebody_does()
    {
        _beats["8"] = Up;
        await _world.TickAsync();
        Assert.Equal("8", (await KnownAsync("8")).Name);
        _names["8"] = "Mail";
        Assert.Empty(await _world.TickAfterAsync(Later));
        Assert.Equal(("Mail", "operational"), ((await KnownAsync("8")).Name, (await KnownAsync("8")).Status));
    }

    [Fact]
    public async Task A_heading_is_no_part()
    {
        await _world.TickAsync();
        Assert.Equal(["7"], (await AllKnownAsync()).Select(component => component.Id.Value));
    }

    private static (string?, string?) Change(StatusEvent news) => (Assert.Single(news.Components).Before, news.Components[0].After);

    private async Task<KnownComponent> KnownAsync(string id) => Assert.Single(await AllKnownAsync(), component => component.Id.Value == id);

    private async Task<IReadOnlyList<KnownComponent>> AllKnownAsync() =>
        Assert.Single(await ((IStatusReader)_world.Log).ReadComponentsAsync([], CancellationToken.None)).Value;

    private byte[] Page() => Bytes(new JsonObject
    {
        ["config"] = new JsonObject { ["slug"] = "main", ["title"] = "Acme" },
        ["publicGroupList"] = new JsonArray(new JsonObject
        {
            ["id"] = 1,
            ["name"] = _group,
            ["monitorList"] = new JsonArray([.. _names.Select(name => new JsonObject { ["id"] = name.Key, ["name"] = name.Value })]),
        }),
    });

    private byte[] Heartbeats() => Bytes(new JsonObject
    {
        ["heartbeatList"] = new JsonObject(_beats.Select(beat => new KeyValuePair<string, JsonNode?>(beat.Key, new JsonArray(string.IsNullOrEmpty(beat.Value) ? [] : [new JsonObject { ["status"] = beat.Value }])))),
    });

    private static byte[] Bytes(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString());
}
