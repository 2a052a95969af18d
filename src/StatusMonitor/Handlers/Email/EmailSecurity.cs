using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Email;

/// <summary>How the connection to the mail server is protected.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<EmailSecurity>))]
internal enum EmailSecurity
{
    /// <summary>Plain at first, then TLS before anything is said (RFC 3207); nothing is sent without it.</summary>
    [JsonStringEnumMemberName("starttls")] StartTls,

    /// <summary>TLS from the first byte (RFC 8314).</summary>
    [JsonStringEnumMemberName("tls")] Tls,

    /// <summary>No TLS: everybody on the way can read and change the mail.</summary>
    [JsonStringEnumMemberName("none")] None,
}
