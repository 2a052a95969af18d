using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>What every chat keeps, told to a strict double of the receiver.</summary>
public abstract class ChatContract : HttpHandlerContract
{
    /// <summary>What the double found wrong, the rule first; empty when it took everything.</summary>
    private protected abstract IReadOnlyList<string> Complaints { get; }

    protected override void AssertHarmless(string output)
    {
        using var parsed = JsonDocument.Parse(output);
        Assert.Empty(Complaints);
    }

    [Fact]
    public async Task A_whole_incident_is_taken() => await AssertTakenAsync(Stories.Incident);

    [Fact]
    public async Task A_whole_maintenance_is_taken() => await AssertTakenAsync(Stories.Maintenance);

    [Fact]
    public async Task Every_kind_of_event_is_taken()
    {
        foreach (var news in Stories.EveryKind)
            await AssertTakenAsync([news]);
        Assert.Equal(Enum.GetValues<EventKind>().Length, Stories.EveryKind.Select(news => news.Kind).Distinct().Count());
    }

    [Fact]
    public async Task Hard_bodies_are_taken()
    {
        foreach (var body in HardTexts.All)
        {
            var news = SomeNews.Update(body: body);
            await AssertTakenAsync([news, Stories.Edit(2, "identified", body, "before")]);
            await AssertTakenAsync([news with { Incident = news.Incident! with { Name = body }, Components = [SomeNews.Component(body)] }]);
        }
    }

    [Fact]
    public async Task A_text_is_cut_between_characters_as_people_see_them()
    {
        for (var before = 0; before < HardTexts.Family.Length + 2; before++)
        {
            await AssertTakenAsync([SomeNews.Update(body: HardTexts.Families(before, 2_000))]);
            var shown = Strings(Transport.Sent[^1].Body).Single(text => text.Contains(HardTexts.Family + HardTexts.Family, StringComparison.Ordinal));
            Assert.Matches(@"…", shown);
            Assert.DoesNotMatch(@"[\ud800-\udfff\u200d]", shown.Replace(HardTexts.Family, "", StringComparison.Ordinal).Replace("🔴", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Nothing_is_sent_of_a_kind_that_is_not_known()
    {
        Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(SomeNews.Update() with { Kind = (EventKind)99 }, Token));
        Assert.Empty(Transport.Sent);
    }

    private async Task AssertTakenAsync(IReadOnlyList<StatusEvent> story)
    {
        var conversation = new Conversation(Create());
        foreach (var news in story)
        {
            var result = await conversation.TellAsync(news, Token);
            Assert.True(result is DeliveryResult.Delivered && Complaints.Count == 0, $"{news.Kind}: {result} {string.Join("; ", Complaints)}");
        }
    }

    private protected static IReadOnlyList<string> Strings(byte[] body)
    {
        using var parsed = JsonDocument.Parse(body);
        return [.. Walk(parsed.RootElement)];
    }

    private static IEnumerable<string> Walk(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Walk),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Walk(member.Value)),
        _ => [],
    };

    /// <summary>Bodies as they left, one request after the other, fit to be approved.</summary>
    private protected string Requests() =>
        string.Concat(Transport.Sent.Select(sent => $"{sent.Method} {sent.Url.PathAndQuery}\n{Indented(sent.Body)}\n\n"));

    private static string Indented(byte[] body)
    {
        using var parsed = JsonDocument.Parse(body);
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            parsed.RootElement.WriteTo(json);
        return Encoding.UTF8.GetString(text.ToArray());
    }
}
