using System.Net;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace StatusMonitor.Handlers.Email;

/// <summary>
/// One connection for one delivery (RFC 5321). It remembers how far it got and what became of each recipient, so that
/// a refused one does not cost the others their mail, and none gets it twice. Not thread-safe.
/// </summary>
internal sealed class MailClient : SmtpClient
{
    private readonly BodyWatch _watch;
    private readonly List<string> _accepted = [];
    private readonly List<SmtpStatusCode> _refused = [];

    private MailClient(BodyWatch watch) : base(watch) => _watch = watch;

    public MailClient() : this(new BodyWatch()) { }

    /// <summary>How far it got; for people.</summary>
    public string Stage { get; private set; } = "the connection";

    public bool IsLoggingIn => Stage == "the login";

    /// <summary>The server asked for the mail's text: from here on a lost answer leaves the outcome open (RFC 1047).</summary>
    public bool IsBodySent => _watch.IsAsked;

    /// <summary>Recipients the server took, and the codes with which it refused others.</summary>
    public IReadOnlyList<string> Accepted => _accepted;

    public IReadOnlyList<SmtpStatusCode> RefusedWith => _refused;

    public async Task DeliverAsync(EmailOptions options, MimeMessage mail, IReadOnlyList<MailboxAddress> to, CancellationToken cancellationToken)
    {
        CheckCertificateRevocation = false; // as for every other receiver: the system's validation asks nobody else
        var security = options.Security switch
        {
            EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            EmailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await ConnectAsync(options.Host, options.Port.Value, security, cancellationToken);
        if (options is { Username: { } user, Password: { } password })
        {
            Stage = "the login";
            await AuthenticateAsync(new NetworkCredential(user, password.Reveal()), cancellationToken);
        }

        Stage = "the mail";
        Capabilities &= ~(SmtpCapabilities.Chunking | SmtpCapabilities.BinaryMime); // the watch knows DATA only
        await SendAsync(mail, (MailboxAddress)mail.From[0], to, cancellationToken);
    }

    /// <summary>Says good-bye. The mail is delivered by now, whatever becomes of this.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception failure) when (failure is OperationCanceledException || MailAnswer.IsOfTheWorld(failure))
        {
            return;
        }
    }

    protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        _accepted.Add(mailbox.Address);

    protected override void OnRecipientNotAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) =>
        _refused.Add(response.StatusCode);

    protected override void OnNoRecipientsAccepted(MimeMessage message) =>
        throw new SmtpCommandException(SmtpErrorCode.RecipientNotAccepted, _refused[0], "");

    /// <summary>Sees the server ask for the text (354). It keeps nothing of what is said.</summary>
    private sealed class BodyWatch : IProtocolLogger
    {
        public bool IsAsked { get; private set; }

        public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

        public void LogConnect(Uri uri) { }

        public void LogClient(byte[] buffer, int offset, int count) { }

        public void LogServer(byte[] buffer, int offset, int count) =>
            IsAsked |= buffer.AsSpan(offset, count).StartsWith("354"u8);

        public void Dispose() { }
    }
}
