namespace StatusMonitor.Handlers.Options;

/// <summary>Which secrets can be put into a header of HTTP. Pure.</summary>
internal static class HeaderText
{
    /// <summary>Visible ASCII only, so that no header begins within it.</summary>
    public static bool IsFit(Secret secret) => secret.Reveal().All(unit => unit is > ' ' and <= '~');
}
