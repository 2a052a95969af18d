using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace StatusMonitor.Web.Feeds.Syndication;

/// <summary>Writes JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static ReadOnlyMemory<byte> Write(Feed feed)
    {
        var buffer = new ArrayBufferWriter<byte>(8192);
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(json, feed);
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, Feed feed)
    {
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", feed.Title);
        json.WriteString("home_page_url", feed.Home);
        json.WriteString("feed_url", feed.Self);
        json.WriteStartArray("items");
        foreach (var item in feed.Items) Item(json, item);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, FeedItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("url", item.Address);
        if (item.Source is { } source) json.WriteString("external_url", source);
        json.WriteString("title", item.Title);
        json.WriteString("content_html", item.Html);
        json.WriteString("content_text", item.Text);
        json.WriteString("date_published", Instant(item.Published));
        json.WriteString("date_modified", Instant(item.Updated));
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", item.Page);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartArray("tags");
        foreach (var category in item.Categories) json.WriteStringValue(category);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
