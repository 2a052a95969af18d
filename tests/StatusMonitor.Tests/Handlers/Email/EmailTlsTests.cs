using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Email;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Email;

/// <summary>No mail and no password without the protection that was asked for.</summary>
public sealed class EmailTlsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task With_the_authority_named_the_mail_goes_by_starttls()
    {
        await using var server = new MailServer { Certificate = TestCertificate.For("127.0.0.1"), TakesLogins = true };
        Assert.IsType<DeliveryResult.Delivered>(await DeliverAsync(server, options => EmailAnswerTests.WithLogin(options) with { CaFile = Authority(server) }));
        Assert.Equal("STARTTLS", server.Commands[1]);
        Assert.Single(server.Mails);
    }

    [Theory]
    [InlineData("127.0.0.1", false)]
    [InlineData("mx.example", true)]
    public async Task A_certificate_nobody_trusts_or_of_another_host_gets_nothing(string host, bool trusted)
    {
        await using var server = new MailServer { Certificate = TestCertificate.For(host), TakesLogins = true };
        var result = await DeliverAsync(server, options => EmailAnswerTests.WithLogin(options) with { CaFile = trusted ? Authority(server) : null });
        AssertDidNotTrust(server, result, "the TLS handshake failed");
    }

    [Fact]
    public async Task A_server_without_starttls_gets_nothing()
    {
        await using var server = new MailServer { TakesLogins = true };
        AssertDidNotTrust(server, await DeliverAsync(server, EmailAnswerTests.WithLogin), "the server offers no STARTTLS");
    }

    [Theory]
    [InlineData(false, "EHLO")]
    [InlineData(false, "STARTTLS")]
    [InlineData(true, "connect")]
    public async Task A_server_that_stops_before_tls_is_tried_again(bool atOnce, string stage)
    {
        await using var server = new MailServer { Certificate = TestCertificate.For("127.0.0.1"), Resets = word => word == stage };
        Assert.False(Assert.IsType<DeliveryResult.TryAgain>(await DeliverAsync(server, options => options with { Security = atOnce ? EmailSecurity.Tls : EmailSecurity.StartTls })).Ambiguous);
    }

    [Fact]
    public async Task An_authority_that_has_gone_is_tried_again_without_a_connection()
    {
        await using var server = new MailServer { Certificate = TestCertificate.For("127.0.0.1") };
        var result = await DeliverAsync(server, options => options with { CaFile = Path.Combine(_folder, "none.pem") });
        Assert.Equal("ca_file cannot be read", Assert.IsType<DeliveryResult.TryAgain>(result).Detail);
        Assert.Empty(server.Commands);
    }

    private static void AssertDidNotTrust(MailServer server, DeliveryResult result, string detail)
    {
        Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, detail), result);
        Assert.DoesNotContain(server.Commands, line => line.StartsWith("MAIL", StringComparison.Ordinal) || line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.Empty(server.Mails);
    }

    private string Authority(MailServer server)
    {
        var path = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(path, server.Certificate!.ExportCertificatePem());
        return path;
    }

    private static async Task<DeliveryResult> DeliverAsync(MailServer server, Func<EmailOptions, EmailOptions> but) =>
        await EmailHandlerTests.Create(server.Port, options => but(options with { Security = EmailSecurity.StartTls })).DeliverAsync(SomeNews.Update(), Token);
}
