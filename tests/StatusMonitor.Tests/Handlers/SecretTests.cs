using System.Text.Json;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

public sealed partial class SecretTests
{
    [Fact]
    public void A_secret_prints_as_three_stars()
    {
        var secret = Secret.FromText("hunter2");
        Assert.Equal("***", secret.ToString());
        Assert.Equal("key ***", $"key {secret}");
        Assert.Equal("hunter2", secret.Reveal());
    }

    [Fact]
    public void A_secret_is_not_serialised()
    {
        var failure = Assert.Throws<NotSupportedException>(() => JsonSerializer.Serialize(Secret.FromText("hunter2"), Context.Default.Secret));
        Assert.DoesNotContain("hunter2", failure.ToString());
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("\"hunter2\"", Context.Default.Secret));
    }

    [Theory]
    [InlineData("hunter2\n")]
    [InlineData("hunter2\r\n")]
    [InlineData("hunter2")]
    public void A_secret_from_a_file_has_no_line_end(string text) =>
        InFile(text, path => Assert.Equal("hunter2", Secret.FromFile(path).Reveal()));

    [Fact]
    public void An_empty_secret_is_a_mistake()
    {
        Assert.Throws<ArgumentException>(() => Secret.FromText(""));
        InFile("\n", path => Assert.Throws<ArgumentException>(() => Secret.FromFile(path)));
    }

    private static void InFile(string text, Action<string> test)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text);
            test(path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [JsonSerializable(typeof(Secret))]
    internal sealed partial class Context : JsonSerializerContext;
}
