using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Email;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Email;

/// <summary>What mails look like: threads, headers, both bodies, and what texts cannot do to them.</summary>
public sealed class EmailHandlerTests : HandlerContract, IAsyncDisposable
{
    private static readonly string[] Headers =
        ["Date", "Subject", "From", "To", "Message-Id", "Auto-Submitted", "List-Id", "X-Statusmon-Event", "MIME-Version", "Content-Type"];

    private readonly MailServer _server = new();

    /// <summary>The lines of the last mail; the server has checked that each ends in CR LF.</summary>
    protected override ReadOnlyMemory<byte> Output =>
        _server.Mails.Count > 0 ? Encoding.ASCII.GetBytes(_server.Mails[^1].Text.Replace("\r\n", "\n", StringComparison.Ordinal)) : default;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    internal override IHandler Create() => Create(_server.Port);

    internal static EmailHandler Create(int port, Func<EmailOptions, EmailOptions>? but = null, TimeProvider? time = null)
    {
        var options = new EmailOptions
        {
            Host = "127.0.0.1",
            Port = port,
            Security = EmailSecurity.None,
            From = "Status <status@acme.example>",
            To = ["ops@acme.example"],
        };
        using var unused = new HttpMessageInvoker(new ScriptedTransport());
        var services = new HandlerServices { Http = unused, Time = time ?? new Delivery.WatchedTime(), Loggers = NullLoggerFactory.Instance };
        return new EmailHandler("archive", but is null ? options : but(options), services);
    }

    internal static MimeMessage Read(string mail)
    {
        using var bytes = new MemoryStream(Encoding.ASCII.GetBytes(mail));
        return MimeMessage.Load(bytes);
    }

    protected override void AssertHarmless(string output)
    {
        var mail = Read(output);
        Assert.Equal(Headers.Order(), mail.Headers.Select(header => header.Field).Concat(mail.Body!.Headers.Select(header => header.Field)).Distinct().Order());
        Assert.Equal(["ops@acme.example"], mail.To.Mailboxes.Select(mailbox => mailbox.Address));
        Assert.Equal(2, ((Multipart)mail.Body).Count);
        Assert.InRange(mail.Subject!.Length, 3, 200);
        Assert.DoesNotContain(mail.TextBody + mail.Subject, c => char.IsControl(c) && c is not ('\n' or '\r'));
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_looks_as_approved()
    {
        Assert.Equal(
            new DeliveryResult.Delivered("e1@acme.example [OpenAI] Elevated error rates"),
            await Create().DeliverAsync(SomeNews.Update(body: "We are investigating <b>errors</b> & more – 5 °C."), Token));
        Assert.Equal(["ops@acme.example"], Assert.Single(_server.Mails).To);
        Approval.Matches("Handlers/Email", "update.approved.txt", Encoding.ASCII.GetString(Output.Span));
    }

    [Fact]
    public async Task An_incident_is_one_thread_whose_subject_stays()
    {
        var renamed = Stories.Incident.Skip(3).Select(news => news with { Incident = news.Incident! with { Name = "Errors in all models" } });
        await new Conversation(Create()).TellAsync(Stories.Incident.Take(3).Concat(renamed), Token);
        var mails = _server.Mails.Select(mail => Read(mail.Text)).ToList();
        Assert.Equal(["e1", "e2", "x2", "c1", "r1", "e3", "e4"], mails.Select(mail => mail.MessageId!.Split('@')[0]));
        Assert.Equal("[OpenAI] Elevated error rates", mails[0].Subject);
        Assert.All(mails.Skip(1), mail => Assert.Equal("Re: [OpenAI] Elevated error rates", mail.Subject));
        Assert.Null(mails[0].InReplyTo);
        Assert.Equal("e1@acme.example", mails[1].InReplyTo);
        Assert.Equal(["e1@acme.example"], mails[1].References);
        Assert.Equal("c1@acme.example", mails[4].InReplyTo);
        Assert.Equal(["e1@acme.example", "c1@acme.example"], mails[4].References);
        Assert.Contains("Errors in all models", mails[4].TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1699999999.000100")]
    [InlineData("e1@acme.example \r\nBcc: a@b.example")]
    [InlineData("<e1@acme.example> x")]
    public async Task A_receipt_that_is_no_mails_is_not_believed(string? receipt)
    {
        var earlier = Conversation.Told(SomeNews.Update("e1"), receipt);
        await Create().DeliverAsync(new Dispatch(SomeNews.Update("e2")) { Earlier = [earlier] }, Token);
        var mail = Read(_server.Mails[^1].Text);
        Assert.Equal("e1@acme.example", mail.InReplyTo);
        Assert.Equal("Re: [OpenAI] Elevated error rates", mail.Subject);
        Assert.DoesNotContain(mail.Headers, header => header.Field == "Bcc");
    }

    [Fact]
    public async Task Every_kind_of_event_is_a_mail_with_a_subject_and_two_bodies()
    {
        foreach (var news in Stories.EveryKind)
        {
            Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(news, Token));
            var mail = Read(_server.Mails[^1].Text);
            Assert.Matches(@"^\[(OpenAI|Status Monitor)\] .", mail.Subject);
            Assert.Matches("^(OpenAI|Status Monitor)", mail.TextBody);
            Assert.Matches("<strong>(OpenAI|Status Monitor)", mail.HtmlBody);
        }
    }

    [Fact]
    public async Task Any_body_arrives_as_text_and_ends_no_part()
    {
        foreach (var body in HardTexts.All)
        {
            Assert.IsType<DeliveryResult.Delivered>(await Create().DeliverAsync(SomeNews.Update(body: body), Token));
            AssertHarmless(Encoding.ASCII.GetString(Output.Span));
            Assert.InRange(_server.Mails[^1].Text.Length, 500, 400_000);
        }

        Assert.Equal(HardTexts.All.Count, _server.Mails.Count);
    }

    [Fact]
    public async Task A_long_text_of_families_is_cut_between_two_of_them()
    {
        await Create().DeliverAsync(SomeNews.Update(body: string.Concat(Enumerable.Repeat("👨‍👩‍👧", 3_000))), Token);
        var line = Read(_server.Mails[^1].Text).TextBody!.Split('\n').Single(line => line.Contains("👨", StringComparison.Ordinal)).TrimEnd('\r');
        Assert.EndsWith("👧…", line, StringComparison.Ordinal);
        Assert.Equal("…", line.Replace("👨‍👩‍👧", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kind_of_the_future_is_passed_over()
    {
        Assert.Same(DeliveryResult.Done, await Create().DeliverAsync(SomeNews.Update() with { Kind = (EventKind)99 }, Token));
        Assert.Empty(_server.Commands);
    }

    [Fact]
    public void It_takes_no_edits_and_one_mail_a_second()
    {
        Assert.False(Create().Traits.TakesEdits);
        Assert.Equal(new RateLimit(1, TimeSpan.FromSeconds(1)), Create().Traits.Rate);
    }
}
