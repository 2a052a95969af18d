using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Email;

/// <summary>Which server takes the mail, and whom it is for.</summary>
internal sealed record EmailOptions
{
    [Description("The mail server's name or IP address.")]
    public required string Host { get; init; }

    [Description("Its port. Default: 587 with starttls, 465 with tls, 25 with none.")]
    [NotNull]
    public int? Port { get => field ?? Security switch { EmailSecurity.Tls => 465, EmailSecurity.None => 25, _ => 587 }; init; }

    [Description("starttls, tls or none. Default: starttls; a server that does not offer it gets no mail.")]
    public EmailSecurity Security { get; init; }

    [Description("User name for the server. Default: none, and then nobody is authenticated.")]
    public string? Username { get; init; }

    [Description("Password for the server; goes with username.")]
    public Secret? Password { get; init; }

    [Description("The sender: status@acme.example or \"Status <status@acme.example>\".")]
    public required string From { get; init; }

    [Description("One recipient or several, at most 50, written as the sender is.")]
    public required IReadOnlyList<string> To { get; init; }

    [Description("What stands behind the @ of message ids. Default: the domain of from.")]
    public string? MessageIdDomain { get; init; }

    [Description("A file of PEM certificates trusted for this server in place of the system's. Default: the system's.")]
    public string? CaFile { get; init; }

    [Description("How long one whole delivery may take, from connecting to the server's last word; more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(Options.SecretJsonConverter), typeof(DurationJsonConverter), typeof(OneOrManyJsonConverter<string>)])]
[JsonSerializable(typeof(EmailOptions))]
[JsonSerializable(typeof(string))]
internal sealed partial class EmailJson : JsonSerializerContext;
