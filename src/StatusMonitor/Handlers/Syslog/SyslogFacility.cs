using System.Text.Json.Serialization;

namespace StatusMonitor.Handlers.Syslog;

/// <summary>The part of a system a message comes from (RFC 5424, section 6.2.1); the numbers are the protocol's.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SyslogFacility>))]
internal enum SyslogFacility
{
    [JsonStringEnumMemberName("kern")] Kern,
    [JsonStringEnumMemberName("user")] User,
    [JsonStringEnumMemberName("mail")] Mail,
    [JsonStringEnumMemberName("daemon")] Daemon,
    [JsonStringEnumMemberName("auth")] Auth,
    [JsonStringEnumMemberName("syslog")] Syslog,
    [JsonStringEnumMemberName("lpr")] Lpr,
    [JsonStringEnumMemberName("news")] News,
    [JsonStringEnumMemberName("uucp")] Uucp,
    [JsonStringEnumMemberName("cron")] Cron,
    [JsonStringEnumMemberName("authpriv")] Authpriv,
    [JsonStringEnumMemberName("ftp")] Ftp,
    [JsonStringEnumMemberName("local0")] Local0 = 16,
    [JsonStringEnumMemberName("local1")] Local1,
    [JsonStringEnumMemberName("local2")] Local2,
    [JsonStringEnumMemberName("local3")] Local3,
    [JsonStringEnumMemberName("local4")] Local4,
    [JsonStringEnumMemberName("local5")] Local5,
    [JsonStringEnumMemberName("local6")] Local6,
    [JsonStringEnumMemberName("local7")] Local7,
}
