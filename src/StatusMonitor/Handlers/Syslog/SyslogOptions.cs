using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>Where messages go, and as what.</summary>
internal sealed record SyslogOptions
{
    private const int ShortestLength = 1_024;
    private const int LongestLength = 65_000;

    [Description("udp://HOST:514, tcp://HOST:514, tls://HOST:6514 or the path of a socket. Default: /dev/log.")]
    public string Address { get => field ?? "/dev/log"; init; }

    [Description("The facility: kern, user, mail, daemon, auth, syslog, lpr, news, uucp, cron, authpriv, ftp, local0 to local7. Default: daemon.")]
    [NotNull]
    public SyslogFacility? Facility { get => field ?? SyslogFacility.Daemon; init; }

    [Description("The name of this program in each message: 1 to 48 visible ASCII characters. Default: statusmon.")]
    public string AppName { get => field ?? "statusmon"; init; }

    [Description("The name of this machine in each message: 1 to 255 visible ASCII characters. Default: its own.")]
    public string? Hostname { get; init; }

    [Description("The most bytes of one message: 1024 to 65000. Default: 2048, with tcp and tls 8192.")]
    public int? MaxLength { get; init; }

    [Description("A file of PEM certificates trusted for this receiver in place of the system's; tls only. Default: the system's.")]
    public string? CaFile { get; init; }

    [Description("How long one whole delivery may take, more than 0s and at most 5m. Default: 20s.")]
    [NotNull]
    public TimeSpan? Timeout { get => field ?? DeliveryTimeout.Usual; init; }

    /// <summary>All mistakes in these options.</summary>
    public static IEnumerable<OptionMistake> Mistakes(SyslogOptions options)
    {
        if (!SyslogAddress.TryParse(options.Address, out var address))
            yield return new OptionMistake("address", SyslogAddress.Allowed);
        if (!Enum.IsDefined(options.Facility.Value))
            yield return new OptionMistake("facility", "must be kern, user, mail, daemon, auth, syslog, lpr, news, uucp, cron, authpriv, ftp or local0 to local7");
        if (!IsVisible(options.AppName, 48))
            yield return new OptionMistake("app_name", "must be 1 to 48 visible ASCII characters");
        if (options.Hostname is { } hostname && !IsVisible(hostname, 255))
            yield return new OptionMistake("hostname", "must be 1 to 255 visible ASCII characters");
        if (options.MaxLength is < ShortestLength or > LongestLength)
            yield return new OptionMistake("max_length", $"must be {ShortestLength} to {LongestLength}");
        foreach (var mistake in DeliveryTimeout.Mistakes(options.Timeout))
            yield return mistake;
        if (options.CaFile is { } authority && OfAuthority(authority, address) is { } wrong)
            yield return new OptionMistake("ca_file", wrong);
    }

    internal static bool IsVisible(string text, int longest) => text.Length is > 0 && text.Length <= longest && text.All(letter => letter is > ' ' and <= '~');

    private static string? OfAuthority(string path, SyslogAddress? address)
    {
        if (address is not null && address.Transport != SyslogTransport.Tls)
            return "is for tls addresses only";
        if (!TrustedAuthority.TryLoad(path, out var authority))
            return "must be a file of PEM certificates that can be read";
        authority.Dispose();
        return null;
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, Converters = [typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(SyslogOptions))]
internal sealed partial class SyslogJson : JsonSerializerContext;
