using System.Text;
using System.Text.Json;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Matrix;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Matrix;

public sealed class MatrixHandlerTests : StrictReceiverContract
{
    private readonly MatrixDouble _server = new();

    internal override HandlerType Type => MatrixHandler.Type;

    protected override string OptionsJson =>
        $$"""{"homeserver":"http://matrix.example:8008/","access_token":"{{MatrixDouble.Token}}","room_id":"{{MatrixDouble.Room}}"}""";

    protected override IReadOnlyList<string> OptionNames => ["homeserver", "access_token", "room_id", "notice", "timeout"];

    protected override IReadOnlyList<string> Secrets => [MatrixDouble.Token];

    protected override string Taken => """{"event_id":"$event1"}""";

    internal override HttpResponseMessage Receive(SentRequest request) => _server.Receive(request);

    protected override void AssertHarmless(string output) => Assert.Equal(200, (int)Receive(Transport.Sent[^1]).StatusCode);

    [Fact]
    public async Task An_update_reads_as_approved()
    {
        Assert.Equal(new DeliveryResult.Delivered("$event1"), await Create(OptionsJson).DeliverAsync(SomeNews.Update(), Token));
        Assert.Equal(
            "http://matrix.example:8008/_matrix/client/v3/rooms/%21nWz0Lb%3Amatrix.example/send/m.room.message/e1", Transport.Sent[0].Url.AbsoluteUri);
        Assert.Equal(
            """
            {"msgtype":"m.text","body":"OpenAI · Elevated error rates\nmajor · investigating\nAPI, ChatGPT\n\nWe are investigating.\n\nhttps://status.openai.com/incidents/i1\n2026-11-03 14:32:00Z","format":"org.matrix.custom.html","formatted_body":"<strong>OpenAI · Elevated error rates</strong><br>major · investigating<br>API, ChatGPT<br><br>We are investigating.<br><br><a href=\"https://status.openai.com/incidents/i1\">status.openai.com</a> · 2026-11-03 14:32:00Z","m.mentions":{}}
            """, Encoding.UTF8.GetString(Transport.Sent[0].Body));
    }

    [Fact]
    public async Task An_incident_is_a_thread_and_an_edit_replaces_what_told_the_update()
    {
        var talk = Talk();
        foreach (var news in Stories.Incident)
            await talk.TellAsync(news, Token);
        Assert.Equal(["$event1", "$event2", "$event2", "$event4", "$event5", "$event6", "$event7"], talk.Earlier.Select(earlier => earlier.Receipt));
        Assert.Equal(
            ["", "m.thread $event1 $event1", "m.replace $event2", "m.thread $event1 $event2", "m.thread $event1 $event4", "m.thread $event1 $event5", "m.thread $event1 $event6"],
            _server.Events.Values.Select(Relation));
        var edit = _server.Events["$event3"];
        Assert.Contains("edited · major · identified\nAPI, ChatGPT\n\nA bad deployment is the cause; it is being rolled back.\n", edit.GetProperty("m.new_content").GetProperty("body").GetString());
        Assert.StartsWith("* OpenAI", edit.GetProperty("body").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_attempt_makes_no_second_message()
    {
        var handler = Create(OptionsJson);
        var first = await handler.DeliverAsync(SomeNews.Update(), Token);
        Assert.Equal(first, await handler.DeliverAsync(new Dispatch(SomeNews.Update()) { Repeated = true }, Token));
        Assert.Equal((2, 1), (Transport.Sent.Count, _server.Events.Count));
    }

    [Fact]
    public async Task An_edit_of_the_longest_text_fits_into_an_event()
    {
        var number = 0;
        foreach (var text in HardTexts.All.Append(string.Concat(Enumerable.Repeat("語<\"&", 1_000))))
        {
            var talk = Talk();
            var news = SomeNews.Update($"e{++number}", text);
            await talk.TellAsync(news, Token);
            var edited = news with { Id = new($"e{++number}"), Kind = Model.EventKind.IncidentEdited, Before = new Model.EventBefore { Body = "Before." } };
            Assert.IsType<DeliveryResult.Delivered>(await talk.TellAsync(edited with { Incident = news.Incident! with { Url = "https://x.example/?" + new string('&', 1_900) } }, Token));
        }
    }

    [Fact]
    public async Task A_notice_is_one()
    {
        await Talk(OptionsJson.Insert(1, "\"notice\":true,")).TellAsync(SomeNews.Update(), Token);
        Assert.Equal("m.notice", _server.Events["$event1"].GetProperty("msgtype").GetString());
    }

    [Theory]
    [InlineData(",\"retry_after_ms\":2500", null, 2.5)]
    [InlineData(",\"retry_after_ms\":2500", "7", 7.0)]
    [InlineData(",\"retry_after_ms\":-5", null, null)]
    [InlineData("", null, null)]
    public async Task The_wait_is_in_the_header_or_in_the_body(string more, string? header, double? seconds)
    {
        var answer = MatrixDouble.Refuse(429, "M_LIMIT_EXCEEDED", more);
        answer.Headers.TryAddWithoutValidation("Retry-After", header);
        var again = Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(answer));
        Assert.Equal((DeliveryFailure.Throttled, "HTTP 429, M_LIMIT_EXCEEDED", seconds), (again.Reason, again.Detail, again.After?.TotalSeconds));
    }

    [Theory]
    [InlineData(403, "M_FORBIDDEN", "HTTP 403, M_FORBIDDEN")]
    [InlineData(401, "M_UNKNOWN_TOKEN", "HTTP 401, M_UNKNOWN_TOKEN")]
    [InlineData(413, "M_TOO_LARGE", "HTTP 413, M_TOO_LARGE")]
    [InlineData(400, "M_syt_c3RhdHVz", "HTTP 400")]
    public async Task A_refusal_says_its_word_if_it_is_one_of_the_protocol(int status, string word, string said) =>
        Assert.Equal(new DeliveryResult.GiveUp(DeliveryFailure.Refused, said), await OfAnswerAsync(MatrixDouble.Refuse(status, word)));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"event_id":""}""")]
    [InlineData("""{"event_id":"\ud800"}""")]
    public async Task A_success_without_an_event_is_ambiguous(string body) =>
        Assert.True(Assert.IsType<DeliveryResult.TryAgain>(await OfAnswerAsync(Json(200, body))).Ambiguous);

    [Fact]
    public void All_mistakes_are_said_at_once_and_without_the_token() =>
        Assert.Equal(
            [
                "homeserver: must be an address that starts with https:// or http://",
                "access_token: must be letters, digits and signs of ASCII, without spaces",
                "room_id: must be the room's id, which begins with !; an alias (#room:example) will not do",
            ], MistakesOf("""{"homeserver":"matrix.example","access_token":"a b","room_id":"#status:matrix.example"}"""));

    private async Task<DeliveryResult> OfAnswerAsync(HttpResponseMessage answer)
    {
        var handler = Create(OptionsJson);
        Transport.Answers(() => answer);
        return await handler.DeliverAsync(SomeNews.Update(), Token);
    }

    private static string Relation(JsonElement content) => content.TryGetProperty("m.relates_to", out var relation)
        ? string.Join(' ', new[]
        {
            relation.GetProperty("rel_type").GetString(), relation.GetProperty("event_id").GetString(),
            relation.TryGetProperty("m.in_reply_to", out var answered) ? answered.GetProperty("event_id").GetString() : null,
        }.OfType<string>())
        : "";
}
