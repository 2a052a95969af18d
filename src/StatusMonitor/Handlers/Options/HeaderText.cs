namespace StatusMonitor.Handlers.Options;

/// <summary>Which secrets can be put into a header of HTTP. Pure.</summary>
internal static class HeaderText
{
    /// <summary>Visible ASCII only, so that no header begins within it. Nothing is said of a secret that is not set.</summary>
    public static IEnumerable<OptionMistake> Mistakes(string key, Secret? secret)
    {
        if (secret?.Reveal().Any(unit => unit is <= ' ' or > '~') == true)
            yield return new OptionMistake(key, "must be letters, digits and signs of ASCII, without spaces");
    }
}
