using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Cli.Configuration.Form;

/// <summary>Forms of text that several keys have, and what to say of other text.</summary>
internal static class Shapes
{
    public const string Duration = DurationJsonConverter.Pattern;

    public const string NoDuration = "is no duration; write a number and a unit: 500ms, 30s, 5m, 24h or 7d.";

    public const string TimeOfDay = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    public const string NoTimeOfDay = "is no time of day; write hours and minutes from 00:00 to 23:59, such as 07:30.";

    public const string Since = @"^(active|now|all|\d+(\.\d+)?(ms|s|m|h|d))$";

    public const string NoSince = "is neither active, now nor all, nor a duration such as 24h.";

    public const string Rate = @"^[1-9]\d{0,5}/(\d+(\.\d+)?)?(ms|s|m|h|d)$";

    public const string NoRate = "is no rate; write calls and a time, such as 1/s, 5/2s or 20/1m.";

    public const string HandlerName = "^(?!statusmon$)[A-Za-z0-9_-]{1,64}$";

    public const string NoHandlerName = "is no name of a handler; it has up to 64 letters, digits, - and _, and statusmon is reserved.";

    public const string WebPath = "^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+$";

    public const string NoWebPath = "is no path to be served below; write one such as /status, without a slash at its end.";

    public const string HostName = "^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$";

    public const string NoHostName = "is no host name; write it without scheme and port, such as status.acme.example.";

    public const string UserName = "^[A-Za-z0-9_-]{1,64}$";

    public const string NoUserName = "is no name of a user; it has up to 64 letters, digits, - and _.";
}
