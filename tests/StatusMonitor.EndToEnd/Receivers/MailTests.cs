using MimeKit;
using StatusMonitor.Handlers;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>Mail to servers other people wrote: aiosmtpd, and Postfix with TLS and logins.</summary>
public sealed class MailTests : IDisposable
{
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

    [Theory]
    [InlineData("starttls")]
    [InlineData("tls")]
    public async Task Postfix_gets_a_thread_of_two_mails_by_tls_after_a_login(string security)
    {
        await using var postfix = await Postfix.StartAsync(_folder);
        var login = $"\"security\":\"{security}\",\"username\":\"monitor@acme.example\",\"password\":\"{Postfix.Password}\",\"ca_file\":\"{postfix.Authority}\"";
        var results = await Deliveries.OfAsync("email", Options(security == "tls" ? postfix.TlsPort : postfix.Port, login));
        Assert.All(results, result => Assert.True(result is DeliveryResult.Delivered, $"{result}\n{postfix.Log}"));
        await Daemon.UntilAsync(() => Task.FromResult(Mails(postfix.Box).Length == 2), () => null);
        AssertThread(postfix.Box);
    }

    [Fact]
    public async Task Postfix_refuses_a_wrong_password_a_stranger_and_a_recipient_it_does_not_know()
    {
        await using var postfix = await Postfix.StartAsync(_folder);
        string Login(string password) => $"\"username\":\"monitor@acme.example\",\"password\":\"{password}\",\"ca_file\":\"{postfix.Authority}\"";
        Assert.All(await Deliveries.OfAsync("email", Options(postfix.Port, Login("wrong"))), Refused);
        Assert.All(await Deliveries.OfAsync("email", Options(postfix.Port, $"\"ca_file\":\"{postfix.Authority}\"")), Refused);
        Assert.All(await Deliveries.OfAsync("email", Options(postfix.Port, Login(Postfix.Password), "nobody@acme.example")), Refused);
        var untrusted = await Deliveries.OfAsync("email", Options(postfix.Port, "\"username\":\"u\",\"password\":\"p\""));
        Assert.All(untrusted, result => Assert.Equal(new DeliveryResult.TryAgain(DeliveryFailure.Network, "the TLS handshake failed"), result));
    }

    private static void Refused(DeliveryResult result) =>
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
