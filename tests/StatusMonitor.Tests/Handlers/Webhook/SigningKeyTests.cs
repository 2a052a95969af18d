using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Webhook;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Webhook;

public sealed class SigningKeyTests
{
    /// <summary>The example of the Standard Webhooks specification and its reference libraries.</summary>
    [Fact]
    public void The_published_vector_is_signed_as_published()
    {
        Assert.True(SigningKey.TryParse(Secret.FromText("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), out var key, out _));
        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            key.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8));
    }

    [Theory]
    [InlineData(23, false)]
    [InlineData(24, true)]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_key_has_24_to_64_bytes(int bytes, bool isKey) =>
        Assert.Equal(isKey, SigningKey.TryParse(Secret.FromText("whsec_" + Convert.ToBase64String(new byte[bytes])), out _, out _));
}
