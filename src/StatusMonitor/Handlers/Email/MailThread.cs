using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Email;

/// <summary>
/// Where a mail stands among the mails of its incident (RFC 5322, section 3.6.4): the first is the root, later ones
/// answer the one before. Ids come from the events, so the same event always has the same id. The subject stays as it
/// was first, even when the page renames the incident: some readers thread by it. Pure.
/// </summary>
/// <param name="Id">Message-ID, without brackets.</param>
/// <param name="References">The root and the one before; empty for the root itself.</param>
/// <param name="Subject">Subject, without the "Re:".</param>
internal sealed partial record MailThread(string Id, IReadOnlyList<string> References, string Subject)
{
    private const int LongestSubject = 200;

    /// <summary>What is kept of a delivered mail: its id, and the subject of its thread.</summary>
    public string Receipt => $"{Id} {Subject}";

    public string ShownSubject => References.Count > 0 ? $"Re: {Subject}" : Subject;

    public static MailThread Of(Dispatch dispatch, Message message, string domain)
    {
        var earlier = dispatch.Earlier.Select(mail => Read(mail, domain)).ToList();
        var references = earlier.Count > 0 ? [earlier[0].Id, earlier[^1].Id] : Array.Empty<string>();
        var first = earlier.Select(mail => mail.Subject).FirstOrDefault(subject => subject.Length > 0);
        return new MailThread(IdOf(dispatch.Event.Id, domain), [.. references.Distinct()], first ?? SubjectOf(message));
    }

    /// <summary>Another handler may have had this name before and left receipts that are no mail's.</summary>
    private static (string Id, string Subject) Read(EarlierDelivery mail, string domain) =>
        mail.Receipt is { } receipt && ReceiptForm.Match(receipt) is { Success: true } parts
            ? (parts.Groups["id"].Value, TerminalText.Clean(parts.Groups["subject"].Value, LongestSubject))
            : (IdOf(mail.Event, domain), "");

    private static string SubjectOf(Message message)
    {
        var about = message.Title.Length > 0 ? message.Title : string.Join(" · ", new[] { message.Components, message.State }.Where(part => part.Length > 0));
        return TextCut.To($"[{message.Page}] {about}".TrimEnd(), LongestSubject);
    }

    private static string IdOf(EventId id, string domain) =>
        $"{(Atom.IsMatch(id.Value) ? id.Value : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id.Value))))}@{domain}";

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,100}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Atom { get; }

    [GeneratedRegex(@"^(?<id>[A-Za-z0-9_-]{1,100}@[A-Za-z0-9.-]{1,253}) (?<subject>[^\r\n]*)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ReceiptForm { get; }
}
