using System.Net;
using System.Text;
using MimeKit;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Email;

/// <summary>What can be wrong with the options of mail. Reads nothing but the authorities' file.</summary>
internal static class EmailMistakes
{
    private const int MostRecipients = 50;

    public static IEnumerable<OptionMistake> Of(EmailOptions options) =>
        [.. OfServer(options), .. OfLogin(options), .. OfAddresses(options)];

    /// <summary>An address with a domain, its local part in ASCII: not every server on the way knows SMTPUTF8.</summary>
    public static MailboxAddress? Mailbox(string text)
    {
        var strict = new ParserOptions
        {
            AddressParserComplianceMode = RfcComplianceMode.Strict,
            AllowAddressesWithoutDomain = false,
            AllowUnquotedCommasInAddresses = false,
        };
        return !text.Any(char.IsControl) && MailboxAddress.TryParse(strict, text, out var mailbox)
            && mailbox.Address.Split('@') is [{ Length: > 0 } local, { Length: > 0 }] && Ascii.IsValid(local)
                ? mailbox
                : null;
    }

    private static IEnumerable<OptionMistake> OfServer(EmailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            yield return new OptionMistake("host", "must be a host name or an IP address, without port and scheme");
        if (options.Port is < 1 or > 65_535)
            yield return new OptionMistake("port", "must be 1 to 65535");
        if (!Enum.IsDefined(options.Security))
            yield return new OptionMistake("security", "must be starttls, tls or none");
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
        if (options.CaFile is { } path)
        {
            if (!TrustedAuthority.TryLoad(path, out var authority))
                yield return new OptionMistake("ca_file", "must be a file of PEM certificates that can be read");
            authority?.Dispose();
        }
    }

    private static IEnumerable<OptionMistake> OfLogin(EmailOptions options)
    {
        if (options is { Username: null, Password: not null })
            yield return new OptionMistake("username", "must be there when there is a password");
        if (options is { Username: not null, Password: null })
            yield return new OptionMistake("password", "must be there when there is a username");
        if (options is { Security: EmailSecurity.None, Password: not null } && !IsLoopback(options.Host))
            yield return new OptionMistake("security", "must be starttls or tls when there is a password; none would show it to everybody on the way");
    }

    private static IEnumerable<OptionMistake> OfAddresses(EmailOptions options)
    {
        const string Allowed = "must be an address as in status@acme.example or Status <status@acme.example>, in ASCII before the @";
        if (Mailbox(options.From) is null)
            yield return new OptionMistake("from", Allowed);
        if (options.To.Count is 0 or > MostRecipients)
            yield return new OptionMistake("to", $"must hold 1 to {MostRecipients} addresses");
        for (var at = 0; at < options.To.Count; at++)
        {
            if (Mailbox(options.To[at]) is null)
                yield return new OptionMistake(options.To.Count == 1 ? "to" : $"to[{at}]", Allowed);
        }

        if (options.MessageIdDomain is { } domain && (!Ascii.IsValid(domain) || Uri.CheckHostName(domain) != UriHostNameType.Dns))
            yield return new OptionMistake("message_id_domain", "must be a domain name in ASCII");
    }

    private static bool IsLoopback(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
