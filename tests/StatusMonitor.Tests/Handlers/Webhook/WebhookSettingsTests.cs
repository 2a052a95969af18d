using System.Text.Json;
using StatusMonitor.Handlers.Webhook;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Webhook;

/// <summary>A webhook as it stands in a configuration.</summary>
public sealed class WebhookSettingsTests
{
    private const string Key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var settings = Read("""{"url":"http://hooks.local/x"}""");
        Assert.Empty(WebhookHandler.Type.Mistakes(settings));
        Assert.Equal((WebhookFormat.Standard, TimeSpan.FromSeconds(20), 0), (settings.Format, settings.Timeout, settings.Secret.Count));
        var options = settings.ToOptions("archive");
        Assert.Equal(("archive", "http://hooks.local/x"), (options.Name, options.Url.AbsoluteUri));
        Assert.Empty(options.Mistakes());
    }

    [Theory]
    [InlineData($"\"{Key}\"", 1)]
    [InlineData($"[\"{Key}\",\"{Key}\"]", 2)]
    public void Keys_are_one_or_many(string secret, int count) =>
        Assert.Equal(count, Read($$"""{"url":"https://hooks.example/","secret":{{secret}}}""").ToOptions("archive").Secrets.Count);

    [Theory]
    [InlineData("standard", WebhookFormat.Standard)]
    [InlineData("cloudevents", WebhookFormat.CloudEvents)]
    [InlineData("cloudevents_binary", WebhookFormat.CloudEventsBinary)]
    public void The_format_is_a_word(string word, WebhookFormat format) =>
        Assert.Equal(format, Read($$"""{"url":"https://hooks.example/","format":"{{word}}"}""").ToOptions("archive").Format);

    [Fact]
    public void All_mistakes_are_said_with_their_keys_and_without_the_secrets()
    {
        var mistakes = WebhookHandler.Type.Mistakes(Read(
            $$"""{"url":"ftp://hidden.example/","timeout":"6m","secret":["{{Key}}","hidden"]}""")).ToList();
        Assert.Equal(["url", "timeout", "secret[1]"], mistakes.Select(mistake => mistake.Key));
        Assert.All(mistakes, mistake => Assert.DoesNotContain("hidden", mistake.Message));
    }

    [Fact]
    public void An_option_nobody_knows_is_no_option() =>
        Assert.Throws<JsonException>(() => Read("""{"url":"https://hooks.example/","retries":3}"""));

    [Fact]
    public void Settings_print_no_secret() =>
        Assert.DoesNotContain("hidden", Read($$"""{"url":"https://hooks.example/hidden","secret":"{{Key}}"}""").ToString());

    private static WebhookSettings Read(string json) =>
        (WebhookSettings)JsonSerializer.Deserialize(json, WebhookHandler.Type.Options)!;
}
