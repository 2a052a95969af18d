using System.Text;
using MimeKit;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Email;

/// <summary>Puts a mail together (RFC 5322, MIME). The writer encodes headers (RFC 2047), so no text can add one. Pure.</summary>
internal static class MailComposer
{
    /// <param name="news">The event.</param>
    /// <param name="message">The event in words.</param>
    /// <param name="thread">Where the mail stands among those of its incident.</param>
    /// <param name="options">Sender and recipients.</param>
    /// <param name="now">Date of this attempt.</param>
    public static MimeMessage Compose(StatusEvent news, Message message, MailThread thread, EmailOptions options, DateTimeOffset now)
    {
        var mail = new MimeMessage { MessageId = thread.Id, Date = now, Subject = thread.ShownSubject };
        mail.From.Add(EmailMistakes.Mailbox(options.From)!);
        mail.To.AddRange(options.To.Select(address => EmailMistakes.Mailbox(address)!));
        if (thread.References.Count > 0)
            mail.InReplyTo = thread.References[^1];
        foreach (var id in thread.References)
            mail.References.Add(id);

        // RFC 3834: no machine should answer this one. RFC 2919: one list per page, to sort by.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add(HeaderId.ListId, $"<{Label(news.Page.Key.Value)}.statusmon.{thread.Id.Split('@')[1]}>");
        mail.Headers.Add("X-Statusmon-Event", thread.Id.Split('@')[0]);

        // "=_" cannot stand in quoted-printable text, so no text can end its part.
        mail.Body = new MultipartAlternative(Part("plain", MailText.Plain(message)), Part("html", MailText.Html(message))) { Boundary = "=_statusmon" };
        return mail;
    }

    private static TextPart Part(string subtype, string text)
    {
        var part = new TextPart(subtype) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText(Encoding.UTF8, text);
        return part;
    }

    private static string Label(string key)
    {
        var label = string.Concat(key.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-').Take(60));
        return label.Length > 0 ? label : "page";
    }
}
