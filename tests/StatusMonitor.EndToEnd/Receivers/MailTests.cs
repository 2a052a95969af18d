using MimeKit;
using StatusMonitor.Handlers;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>Mail to servers other people wrote: aiosmtpd, with a login, and Postfix, with TLS.</summary>
public sealed class MailTests : IDisposable
{
    /// <summary>A server that asks for TLS and a login; its arguments are the port, certificate with key, and mailbox.</summary>
    private const string WithLogin = """
        import asyncio, ssl, sys
        from aiosmtpd.controller import Controller
        from aiosmtpd.handlers import Mailbox
        from aiosmtpd.smtp import AuthResult
        tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        tls.load_cert_chain(sys.argv[2])
        def check(server, session, envelope, mechanism, data):
            return AuthResult(success=(data.login, data.password) == (b"monitor", b"sesame"), handled=False)
        Controller(Mailbox(sys.argv[3]), hostname="127.0.0.1", port=int(sys.argv[1]), tls_context=tls,
                   require_starttls=True, auth_required=True, authenticator=check).start()
        asyncio.new_event_loop().run_forever()
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Aiosmtpd_gets_a_thread_of_two_mails()
    {
        var (program, port) = (Daemon.Find("aiosmtpd", "python3-aiosmtpd"), Daemon.FreePort());
        var box = Path.Combine(_folder, "box");
        await using var server = await Daemon.StartAsync(program, port, "-n", "-l", $"127.0.0.1:{port}", "-c", "aiosmtpd.handlers.Mailbox", box);
        var results = await Deliveries.OfAsync("email", Options(port, "\"security\":\"none\""));
        Assert.All(results, result => Assert.IsType<DeliveryResult.Delivered>(result));
        AssertThread(box);
    }

    [Fact]
    public async Task Aiosmtpd_takes_mail_by_starttls_and_login_only()
    {
        var (program, port) = (Daemon.Find("python3", "python3"), Daemon.FreePort());
        Daemon.Find("aiosmtpd", "python3-aiosmtpd");
        var (box, authority, server) = (Path.Combine(_folder, "box"), Path.Combine(_folder, "ca.pem"), Path.Combine(_folder, "server.pem"));
        Postfix.WriteCertificate(authority, server);
        await using var daemon = await Daemon.StartAsync(program, port, "-c", WithLogin, $"{port}", server, box);
        string Login(string password) => $"\"username\":\"monitor\",\"password\":\"{password}\",\"ca_file\":\"{authority}\"";
        Assert.All(await Deliveries.OfAsync("email", Options(port, Login("wrong"))), AssertRefused);
        Assert.All(await Deliveries.OfAsync("email", Options(port, Login("sesame"))), result => Assert.IsType<DeliveryResult.Delivered>(result));
        AssertThread(box);
    }

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task Postfix_gets_a_thread_of_two_mails_by_tls(string security)
    {
        await using var postfix = await Postfix.StartAsync(_folder);
        var more = $"\"security\":\"{security}\",\"ca_file\":\"{postfix.Authority}\"";
        var results = await Deliveries.OfAsync("email", Options(security == "tls" ? postfix.TlsPort : postfix.Port, more));
        Assert.All(results, result => Assert.IsType<DeliveryResult.Delivered>(result));
        await Daemon.UntilAsync(() => Task.FromResult(Mails(postfix.Box).Length == 2), () => null);
        AssertThread(postfix.Box);
    }

    [Fact]
    public async Task Postfix_refuses_an_unknown_recipient_and_a_login_it_does_not_offer_and_is_not_trusted_unasked()
    {
        await using var postfix = await Postfix.StartAsync(_folder);
        var trusted = $"\"ca_file\":\"{postfix.Authority}\"";
        Assert.All(await Deliveries.OfAsync("email", Options(postfix.Port, trusted, "nobody@acme.example")), AssertRefused);
        Assert.All(await Deliveries.OfAsync("email", Options(postfix.Port, $"{trusted},\"username\":\"u\",\"password\":\"p\"")), AssertRefused);
        var untrusted = await Deliveries.OfAsync("email", Options(postfix.Port, "\"timeout\":\"10s\""));
        Assert.All(untrusted, result => Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, "the TLS handshake failed"), result));
    }

    private static void AssertRefused(DeliveryResult result) =>
        Assert.Equal(DeliveryFailure.Refused, Assert.IsType<DeliveryResult.GiveUp>(result).Reason);

    private static string Options(int port, string more, string to = "ops@acme.example") =>
        $"{{\"host\":\"127.0.0.1\",\"port\":{port},\"from\":\"Störung <status@acme.example>\",\"to\":\"{to}\",{more}}}";

    private static string[] Mails(string box) => Directory.Exists(Path.Combine(box, "new")) ? Directory.GetFiles(Path.Combine(box, "new")) : [];

    private static void AssertThread(string box)
    {
        var mails = Mails(box).Select(path => MimeMessage.Load(path)).OrderBy(mail => mail.MessageId, StringComparer.Ordinal).ToList();
        Assert.Equal(["e1@acme.example", "e2@acme.example"], mails.Select(mail => mail.MessageId));
        Assert.Equal(["[Lumen] Langsame Antworten · größer", "Re: [Lumen] Langsame Antworten · größer"], mails.Select(mail => mail.Subject));
        Assert.Equal("e1@acme.example", mails[1].InReplyTo);
        Assert.All(mails, mail => Assert.Equal("Störung", mail.From[0].Name));
        Assert.All(mails, mail => Assert.Contains("Wir prüfen – fast fertig.\n.\n..\nFrom here on 👩‍🚀 & \"more\" ]]>", mail.TextBody!.ReplaceLineEndings("\n"), StringComparison.Ordinal));
    }
}
