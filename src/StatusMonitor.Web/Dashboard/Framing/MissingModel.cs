namespace StatusMonitor.Web.Dashboard.Framing;

/// <summary>That there is no such thing.</summary>
/// <param name="Layout">The frame.</param>
/// <param name="Words">What there is not.</param>
public sealed record MissingModel(LayoutModel Layout, string Words);
