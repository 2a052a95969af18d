using System.Globalization;

namespace StatusMonitor.Handlers.Slack;

/// <summary>Which messages hold what was delivered. Kept in the log as text, so its form stays. Immutable.</summary>
/// <param name="Channel">The channel's id, which changing a message needs; a name will not do.</param>
/// <param name="Parent">The <c>ts</c> of the incident's message.</param>
/// <param name="Reply">The <c>ts</c> of the message in its thread, or null.</param>
/// <param name="Shown">When the newest update was published that the incident's message has shown, in Unix milliseconds.</param>
internal sealed record SlackReceipt(string Channel, string Parent, string? Reply, long Shown)
{
    /// <summary>The receipt, or null for what is none.</summary>
    public static SlackReceipt? Parse(string? text) =>
        text?.Split('/') is [{ Length: > 0 } channel, { Length: > 0 } parent, var reply, var shown]
        && long.TryParse(shown, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var instant)
            ? new SlackReceipt(channel, parent, reply.Length > 0 ? reply : null, instant)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Channel}/{Parent}/{Reply}/{Shown}");
}
