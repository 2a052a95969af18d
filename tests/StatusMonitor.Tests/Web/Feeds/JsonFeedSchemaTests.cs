using System.Text.Json;
using Json.Schema;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Web.Feeds;

public sealed class JsonFeedSchemaTests
{
    /// <summary>What JSON Feed 1.1 asks for, strict where readers are not: no member is unknown to it, and none is empty but a text that is.</summary>
    private static readonly JsonSchema Rules = JsonSchema.FromText("""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "type": "object",
          "required": ["version", "title", "items"],
          "additionalProperties": false,
          "properties": {
            "version": { "const": "https://jsonfeed.org/version/1.1" },
            "title": { "$ref": "#/$defs/text" },
            "home_page_url": { "$ref": "#/$defs/address" },
            "feed_url": { "$ref": "#/$defs/address" },
            "description": { "$ref": "#/$defs/text" },
            "user_comment": { "$ref": "#/$defs/text" },
            "next_url": { "$ref": "#/$defs/address" },
            "icon": { "$ref": "#/$defs/address" },
            "favicon": { "$ref": "#/$defs/address" },
            "authors": { "$ref": "#/$defs/authors" },
            "language": { "type": "string", "pattern": "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" },
            "expired": { "type": "boolean" },
            "items": { "type": "array", "items": { "$ref": "#/$defs/item" } }
          },
          "$defs": {
            "text": { "type": "string", "minLength": 1 },
            "address": { "type": "string", "pattern": "^https?://[^ ]+$" },
            "instant": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$" },
            "authors": {
              "type": "array",
              "items": {
                "type": "object",
                "minProperties": 1,
                "additionalProperties": false,
                "properties": { "name": { "$ref": "#/$defs/text" }, "url": { "$ref": "#/$defs/address" }, "avatar": { "$ref": "#/$defs/address" } }
              }
            },
            "item": {
              "type": "object",
              "required": ["id"],
              "anyOf": [{ "required": ["content_html"] }, { "required": ["content_text"] }],
              "additionalProperties": false,
              "properties": {
                "id": { "$ref": "#/$defs/text" },
                "url": { "$ref": "#/$defs/address" },
                "external_url": { "$ref": "#/$defs/address" },
                "title": { "$ref": "#/$defs/text" },
                "content_html": { "type": "string" },
                "content_text": { "type": "string" },
                "summary": { "$ref": "#/$defs/text" },
                "image": { "$ref": "#/$defs/address" },
                "banner_image": { "$ref": "#/$defs/address" },
                "date_published": { "$ref": "#/$defs/instant" },
                "date_modified": { "$ref": "#/$defs/instant" },
                "authors": { "$ref": "#/$defs/authors" },
                "language": { "type": "string" },
                "tags": { "type": "array", "items": { "$ref": "#/$defs/text" } }
              }
            }
          }
        }
        """);

    [Theory]
    [InlineData("/feed.json")]
    [InlineData("/pages/acme/feed.json")]
    public async Task The_feed_is_what_json_feed_asks_for_whatever_a_page_leaves_empty(string path)
    {
        var world = new World();
        await world.TickAsync();
        var incident = world.Page.Open("i1", world.Now);
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        incident.Post("i1-2", "resolved", "", world.Now);
        var nameless = world.Page.Open("i2", world.Now, body: "");
        (nameless.Name, nameless.Impact) = ("", "");
        await world.TickAfterAsync(TimeSpan.FromSeconds(30));
        await using var web = await ServedWeb.StartAsync(world);

        var text = await web.TextAsync(path);

        Assert.Empty(Mistakes(text));
        using var feed = JsonDocument.Parse(text);
        Assert.Equal(3, feed.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_feed_without_items_is_one()
    {
        await using var web = await ServedWeb.StartAsync();
        Assert.Empty(Mistakes(await web.TextAsync("/feed.json")));
    }

    [Theory]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","title":"a","items":[]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"a"}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":1,"content_text":"t"}]}""")]
    [InlineData("""{"version":"https://jsonfeed.org/version/1.1","title":"a","items":[{"id":"1","content_text":"t","date_published":"2 March"}]}""")]
    public void A_wrong_feed_would_be_found(string feed) => Assert.NotEmpty(Mistakes(feed));

    private static IEnumerable<string> Mistakes(string text)
    {
        using var document = JsonDocument.Parse(text);
        var result = Rules.Evaluate(document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        return result.IsValid ? [] : [.. (result.Details ?? []).Where(one => one.Errors is not null).SelectMany(one => one.Errors!.Values.Select(error => $"{one.InstanceLocation}: {error}"))];
    }
}
