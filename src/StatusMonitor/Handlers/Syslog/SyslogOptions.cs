using System.ComponentModel;
using System.Text.Json.Serialization;
using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>Where messages go, and as what.</summary>
internal sealed record SyslogOptions
{
    private const int ShortestLength = 1_024;
    private const int LongestLength = 65_000;

    [Description("udp://HOST:514, tcp://HOST:514, tls://HOST:6514 or the path of a socket. Default: /dev/log.")]
    public string? Address { get; init; }

    [Description("The facility: kern, user, mail, daemon, auth, syslog, lpr, news, uucp, cron, authpriv, ftp, local0 to local7. Default: daemon.")]
    public SyslogFacility? Facility { get; init; }

    [Description("The name of this program in each message: 1 to 48 visible ASCII characters. Default: statusmon.")]
    public string? AppName { get; init; }

    [Description("The name of this machine in each message: 1 to 255 visible ASCII characters. Default: its own.")]
    public string? Hostname { get; init; }

    [Description("The most bytes of one message: 1024 to 65000. Default: 2048, with tcp and tls 8192.")]
    public int? MaxLength { get; init; }

    [Description("A file of PEM certificates trusted for this receiver in place of the system's; tls only. Default: the system's.")]
    public string? CaFile { get; init; }

    [Description("For one whole delivery. Default: 20s, at most 5m.")]
    public TimeSpan? Timeout { get; init; }

    // What an init property is set to where it is declared is lost by the generated reader; hence these.

    public string AddressOrUsual() => Address ?? "/dev/log";

    public SyslogFacility FacilityOrUsual() => Facility ?? SyslogFacility.Daemon;

    public string AppNameOrUsual() => AppName ?? "statusmon";

    public TimeSpan TimeoutOrUsual() => Timeout ?? TimeSpan.FromSeconds(20);

    /// <summary>All mistakes in these options.</summary>
    public IEnumerable<OptionMistake> Mistakes()
    {
        if (!SyslogAddress.TryParse(AddressOrUsual(), out var address))
            yield return new OptionMistake("address", SyslogAddress.Allowed);
        if (!Enum.IsDefined(FacilityOrUsual()))
            yield return new OptionMistake("facility", "must be kern, user, mail, daemon, auth, syslog, lpr, news, uucp, cron, authpriv, ftp or local0 to local7");
        if (!IsVisible(AppNameOrUsual(), 48))
            yield return new OptionMistake("app_name", "must be 1 to 48 visible ASCII characters");
        if (Hostname is not null && !IsVisible(Hostname, 255))
            yield return new OptionMistake("hostname", "must be 1 to 255 visible ASCII characters");
        if (MaxLength is < ShortestLength or > LongestLength)
            yield return new OptionMistake("max_length", $"must be {ShortestLength} to {LongestLength}");
        if (TimeoutOrUsual() <= TimeSpan.Zero || TimeoutOrUsual() > TimeSpan.FromMinutes(5))
            yield return new OptionMistake("timeout", "must be more than 0 s and at most 5 min");
        if (CaFile is not null && OfAuthority(CaFile, address) is { } mistake)
            yield return new OptionMistake("ca_file", mistake);
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
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    Converters = [typeof(DurationJsonConverter)])]
[JsonSerializable(typeof(SyslogOptions))]
internal sealed partial class SyslogJson : JsonSerializerContext;
