namespace StatusMonitor.Model;

/// <summary>The page an event is about.</summary>
/// <param name="Key">Its key in this installation.</param>
/// <param name="Name">Its name.</param>
/// <param name="Url">Its address for people.</param>
public sealed record EventPage(PageKey Key, string Name, string Url);
