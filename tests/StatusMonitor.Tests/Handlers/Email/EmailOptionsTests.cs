using System.Text.Json;
using StatusMonitor.Handlers.Email;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Email;

/// <summary>How the options are written, and what is wrong with wrong ones.</summary>
public sealed class EmailOptionsTests
{
    private const string Good = """{"host":"mail.acme.example","from":"Status <status@acme.example>","to":"ops@acme.example"}""";

    [Fact]
    public void Only_host_from_and_to_are_needed()
    {
        var options = Read(Good);
        Assert.Empty(EmailHandler.Type.Mistakes(options));
        Assert.Equal((EmailSecurity.StartTls, (int?)587, (TimeSpan?)TimeSpan.FromSeconds(20)), (options.Security, options.Port, options.Timeout));
    }

    [Fact]
    public void Everything_can_be_written()
    {
        var options = Read("""
            {"host":"::1","port":2525,"security":"tls","username":"u","password":"p","from":"s@a.example","to":["a@a.example","b@a.example"],"message_id_domain":"id.example","timeout":"1m"}
            """);
        Assert.Empty(EmailHandler.Type.Mistakes(options));
        Assert.Equal(["a@a.example", "b@a.example"], options.To);
    }

    [Theory]
    [InlineData("host", "mail.acme.example", "mail acme")]
    [InlineData("host", "mail.acme.example", "smtp://mail.acme.example")]
    [InlineData("from", "Status <status@acme.example>", "status")]
    [InlineData("from", "Status <status@acme.example>", "a@acme.example, b@acme.example")]
    [InlineData("from", "Status <status@acme.example>", "stätus@acme.example")]
    [InlineData("to", "ops@acme.example", "ops@acme.example\\r\\nBcc: x@y.example")]
    [InlineData("to", "\"ops@acme.example\"", "[]")]
    [InlineData("to[1]", "\"ops@acme.example\"", "[\"a@a.example\",\"\"]")]
    [InlineData("port", "}", ",\"port\":0}")]
    [InlineData("timeout", "}", ",\"timeout\":\"6m\"}")]
    [InlineData("password", "}", ",\"username\":\"u\"}")]
    [InlineData("username", "}", ",\"password\":\"hidden\"}")]
    [InlineData("security", "}", ",\"security\":\"none\",\"username\":\"u\",\"password\":\"hidden\"}")]
    [InlineData("message_id_domain", "}", ",\"message_id_domain\":\"a@b\"}")]
    [InlineData("ca_file", "}", ",\"ca_file\":\"/nowhere/ca.pem\"}")]
    public void A_mistake_is_named_with_its_key(string key, string good, string bad)
    {
        var mistake = Assert.Single(EmailHandler.Type.Mistakes(Read(Good.Replace(good, bad, StringComparison.Ordinal))));
        Assert.Equal(key, mistake.Key);
        Assert.DoesNotContain("hidden", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_nobody_knows_is_refused() =>
        Assert.Throws<JsonException>(() => Read(Good.Replace("}", ",\"subject\":\"x\"}", StringComparison.Ordinal)));

    private static EmailOptions Read(string json) => JsonSerializer.Deserialize(json, EmailJson.Default.EmailOptions)!;
}
