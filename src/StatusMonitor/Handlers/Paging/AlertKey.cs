using System.Security.Cryptography;
using System.Text;
using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Paging;

/// <summary>
/// The name under which a pager knows an alert. It depends on nothing but page and incident, so that a second attempt,
/// a second installation and the end all mean the same alert. Pure.
/// </summary>
internal static class AlertKey
{
    private const int Length = 40;
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, lower case

    /// <summary><c>sw:</c> and base32 of a hash, for it has to fit every pager whatever ids a page gives.</summary>
    public static string Of(StatusEvent news) => Of(news.Page.Key, news.Kind switch
    {
        EventKind.PageUnreadable or EventKind.PageReadable => "\0unreadable",
        EventKind.DeliveryFailing or EventKind.DeliveryRecovered => $"\0delivery\0{news.Delivery?.Handler}",
        _ => news.Incident?.Id.Value ?? "",
    });

    private static string Of(PageKey page, string what)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{page.Value}\0{what}"));
        var text = new StringBuilder("sw:", 3 + Length);
        for (var bit = 0; bit < Length * 5; bit += 5)
        {
            var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
            text.Append(Alphabet[(pair >> (11 - (bit % 8))) & 31]);
        }

        return text.ToString();
    }
}
