using System.Globalization;

namespace StatusMonitor.Web.Access;

/// <summary>What was found out about whoever asks.</summary>
/// <param name="Caller">Who it is.</param>
/// <param name="Trouble">What is wrong with how they show it; null when nothing is.</param>
internal sealed record Recognised(Caller Caller, Trouble? Trouble = null)
{
    public static readonly Trouble NotAllowed = new(403, "This user may look, and not change anything.");
}

/// <summary>Why somebody is turned away.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">What to say.</param>
/// <param name="Wait">When they may come again; zero when that makes no difference.</param>
internal sealed record Trouble(int Status, string Detail, TimeSpan Wait = default)
{
    /// <summary>The wait in whole seconds, for the header of that name.</summary>
    public string RetryAfter => Math.Ceiling(Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
