using System.Net;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>What every handler keeps towards a receiver that checks each documented rule.</summary>
public abstract class StrictReceiverContract : HttpHandlerContract
{
    protected StrictReceiverContract() => Transport.Answer = (request, _) => Task.FromResult(Receive(request));

    internal abstract HandlerType Type { get; }

    /// <summary>The least that has to be set, as JSON.</summary>
    protected abstract string OptionsJson { get; }

    /// <summary>All that can be set, in the order of the reference.</summary>
    protected abstract IReadOnlyList<string> OptionNames { get; }

    /// <summary>Checks a request as the real receiver does, and answers like it.</summary>
    internal abstract HttpResponseMessage Receive(SentRequest request);

    /// <summary>A text of the user's own, or null.</summary>
    internal ITextTemplate? Template { get; set; }

    internal override IHandler Create(HttpMessageInvoker transport, TimeProvider time) => Create(OptionsJson, transport, time);

    internal IHandler Create(string json) => Create(json, new HttpMessageInvoker(Transport, disposeHandler: false), Time);

    internal Conversation Talk(string? json = null) => new(Create(json ?? OptionsJson));

    /// <summary>The mistakes of options in JSON, as <c>key: message</c>; a form that cannot be read throws.</summary>
    internal IReadOnlyList<string> MistakesOf(string json) =>
        [.. Type.Mistakes(JsonSerializer.Deserialize(json, Type.Options)!).Select(mistake => $"{mistake.Key}: {mistake.Message}")];

    internal static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json") };

    [Fact]
    public async Task Every_kind_of_event_is_taken()
    {
        Assert.Equal(Enum.GetValues<EventKind>(), Stories.EveryKind.Select(news => news.Kind).Distinct().Order());
        foreach (var news in Stories.EveryKind)
            await AssertTakenAsync(news);
    }

    [Fact]
    public async Task A_whole_life_is_taken_in_order()
    {
        var talk = Talk();
        foreach (var news in Stories.Incident)
            Assert.IsType<DeliveryResult.Delivered>(await talk.TellAsync(news, Token));
        Assert.Equal(Stories.Incident.Count, Transport.Sent.Count);
    }

    [Fact]
    public async Task Whatever_a_page_says_is_taken()
    {
        foreach (var news in HardTexts.Events())
            await AssertTakenAsync(news);
    }

    [Fact]
    public async Task A_text_of_the_users_own_is_taken()
    {
        Template = new OwnText();
        await AssertTakenAsync(SomeNews.Update());
        Assert.Contains("In our own words", System.Text.Encoding.UTF8.GetString(Output.Span).Replace('+', ' '));
    }

    [Fact]
    public async Task A_kind_that_is_not_known_is_passed_over()
    {
        Assert.Same(DeliveryResult.Done, await Create(OptionsJson).DeliverAsync(SomeNews.Update() with { Kind = (EventKind)99 }, Token));
        Assert.Empty(Transport.Sent);
    }

    [Fact]
    public void What_is_not_set_has_its_default_and_is_no_mistake() => Assert.Empty(MistakesOf(OptionsJson));

    [Fact]
    public void Every_option_is_described() =>
        Assert.Equal(OptionNames, Type.Options.Properties.Select(property =>
        {
            Assert.NotEmpty(property.AttributeProvider!.GetCustomAttributes(typeof(System.ComponentModel.DescriptionAttribute), inherit: false));
            return property.Name;
        }));

    [Fact]
    public void An_option_that_does_not_exist_is_refused() =>
        Assert.Throws<JsonException>(() => MistakesOf(OptionsJson.Insert(1, "\"colour\":1,")));

    [Fact]
    public void A_time_out_out_of_bounds_is_a_mistake()
    {
        Assert.Empty(MistakesOf(OptionsJson.Insert(1, "\"timeout\":\"5m\",")));
        Assert.Equal(["timeout: must be more than 0s and at most 5m"], MistakesOf(OptionsJson.Insert(1, "\"timeout\":\"301s\",")));
        Assert.Throws<JsonException>(() => MistakesOf(OptionsJson.Insert(1, "\"timeout\":\"0s\",")));
    }

    [Fact]
    public void Options_print_no_secret() =>
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, JsonSerializer.Deserialize(OptionsJson, Type.Options)!.ToString()));

    private IHandler Create(string json, HttpMessageInvoker transport, TimeProvider time) =>
        Type.Create("archive", JsonSerializer.Deserialize(json, Type.Options)!, new HandlerServices
        {
            Http = transport,
            Time = time,
            Loggers = NullLoggerFactory.Instance,
            Template = Template,
        });

    private async Task AssertTakenAsync(StatusEvent news)
    {
        var before = Transport.Sent.Count;
        Assert.IsType<DeliveryResult.Delivered>(await Create(OptionsJson).DeliverAsync(news, Token));
        Assert.Equal(before + 1, Transport.Sent.Count);
    }

    private sealed class OwnText : ITextTemplate
    {
        public string Render(StatusEvent statusEvent) => "In our own words <b>& \"so\" on.";
    }
}
