using Microsoft.Extensions.Logging;
using MimeKit;
using StatusMonitor.Handlers.Wording;

namespace StatusMonitor.Handlers.Email;

/// <summary>
/// Sends each event as a mail, one thread an incident (docs/handlers/email.md). The connection is opened for the
/// delivery and closed with it.
/// </summary>
internal sealed partial class EmailHandler : IHandler
{
    /// <summary>As it is named in a configuration.</summary>
    public static HandlerType Type { get; } = HandlerType.Of(
        "email", EmailJson.Default.EmailOptions, EmailMistakes.Of,
        static (name, options, services) => new EmailHandler(name, options, services));

    private readonly EmailOptions _options;
    private readonly HandlerServices _services;
    private readonly ILogger _logger;
    private readonly string _domain;

    public EmailHandler(string name, EmailOptions options, HandlerServices services)
    {
        (Name, _options, _services) = (name, options, services);
        _logger = services.Loggers.CreateLogger<EmailHandler>();
        _domain = options.MessageIdDomain ?? MailboxAddress.EncodeAddrspec(EmailMistakes.Mailbox(options.From)!.Address).Split('@')[1];
    }

    public string Name { get; }

    public HandlerTraits Traits { get; } = new() { Rate = new RateLimit(1, TimeSpan.FromSeconds(1)), TakesEdits = false };

    public async ValueTask<DeliveryResult> DeliverAsync(Dispatch dispatch, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Message.Of(dispatch, _services.Template) is not { } message)
            return DeliveryResult.Done;
        var thread = MailThread.Of(dispatch, message, _domain);
        using var mail = MailComposer.Compose(dispatch.Event, message, thread, _options, _services.Time.GetUtcNow());
        var served = MailProgress.Served(dispatch.Progress);
        return MailProgress.Keep(await SendAsync(mail, thread.Receipt, served, cancellationToken), dispatch.Progress);
    }

    private async ValueTask<DeliveryResult> SendAsync(
        MimeMessage mail, string receipt, IReadOnlyList<string> served, CancellationToken cancellationToken)
    {
        TrustedAuthority? authority = null;
        if (_options.CaFile is { } path && !TrustedAuthority.TryLoad(path, out authority))
            return new DeliveryResult.TryAgain(DeliveryFailure.Network, "ca_file cannot be read");
        using var deadline = new CancellationTokenSource(_options.Timeout.Value, _services.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        using (authority)
        using (var client = new MailClient())
        {
            if (authority is not null)
                client.ServerCertificateValidationCallback = authority.Validate;
            try
            {
                MailboxAddress[] waiting = [.. mail.To.Mailboxes.Where(mailbox => !served.Contains(mailbox.Address))];
                await client.DeliverAsync(_options, mail, waiting, either.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return MailAnswer.OfTimeout(client, _options.Timeout.Value);
            }
            catch (Exception failure) when (MailAnswer.IsOfTheWorld(failure))
            {
                return WithServed(MailAnswer.Of(failure, client), client, receipt, served);
            }

            await client.LeaveAsync(either.Token);
            return Settle(client, receipt, served);
        }
    }

    /// <summary>The server has the mail. Who was put off gets it later, and only they; who was refused does not.</summary>
    private DeliveryResult Settle(MailClient client, string receipt, IReadOnlyList<string> served)
    {
        var refusal = client.RefusedWith.Count > 0 ? MailAnswer.OfRefusals(client.RefusedWith) : DeliveryResult.Done;
        if (refusal is DeliveryResult.GiveUp)
            Log.SomeRefused(_logger, Name, client.RefusedWith.Count, (int)client.RefusedWith[0]);
        return refusal is DeliveryResult.TryAgain again
            ? new DeliveryResult.TryAgain(again.Reason, again.Detail, Progress: MailProgress.Text([.. served, .. client.Accepted]))
            : new DeliveryResult.Delivered(receipt);
    }

    /// <summary>When the last ones are refused, but others have the mail, it was delivered.</summary>
    private DeliveryResult WithServed(DeliveryResult result, MailClient client, string receipt, IReadOnlyList<string> served) =>
        result is DeliveryResult.GiveUp && served.Count > 0 && client is { Accepted.Count: 0, RefusedWith.Count: > 0 }
            ? Settle(client, receipt, served)
            : result;

    private static partial class Log
    {
        [LoggerMessage(6000, LogLevel.Warning, "Handler {Handler}: the mail server refuses {Count} of the recipients (SMTP {Code}); the others have the mail.")]
        public static partial void SomeRefused(ILogger logger, string handler, int count, int code);
    }
}
