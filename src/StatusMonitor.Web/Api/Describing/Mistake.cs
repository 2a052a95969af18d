namespace StatusMonitor.Web.Api.Describing;

/// <summary>One thing that is wrong with a request.</summary>
/// <param name="Parameter">The parameter, or the member of the body.</param>
/// <param name="Value">What was given; null where it is missing.</param>
/// <param name="Message">What is wrong and what is allowed, for people.</param>
/// <param name="Nearest">The word that was probably meant, or null.</param>
internal sealed record Mistake(string Parameter, string? Value, string Message, string? Nearest = null)
{
    private const int LongestShown = 100;

    /// <summary>A value that is none of the allowed ones.</summary>
    public static Mistake Of(string parameter, string value, string allowed, string? nearest = null) =>
        new(parameter, Shown(value), $"{parameter} must be {allowed}.", nearest);

    /// <summary>Long values are cut: the answer is for people.</summary>
    private static string Shown(string value) => value.Length <= LongestShown ? value : value[..LongestShown] + "…";
}
