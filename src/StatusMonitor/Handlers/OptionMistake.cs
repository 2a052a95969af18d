namespace StatusMonitor.Handlers;

/// <summary>A mistake in a handler's options.</summary>
/// <param name="Key">The option as it is written in the configuration: <c>url</c>, <c>secret[1]</c>; empty for the handler as a whole.</param>
/// <param name="Message">What is wrong and what is allowed, fit to be shown; never a secret's text.</param>
internal sealed record OptionMistake(string Key, string Message);
