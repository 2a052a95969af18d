namespace StatusMonitor.Cli.Configuration.Interpolation;

/// <summary>A text with its placeholders filled in.</summary>
/// <param name="Text">The text, or null when it could not be had.</param>
/// <param name="IsFilled">Whether something came from outside of the file.</param>
/// <param name="Mistake">What is wrong, without any value.</param>
internal sealed record Interpolated(string? Text, bool IsFilled, string? Mistake);
