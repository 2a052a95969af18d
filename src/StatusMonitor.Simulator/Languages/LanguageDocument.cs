namespace StatusMonitor.Simulator.Languages;

/// <summary>What a page of some dialect answers.</summary>
/// <param name="Body">Its bytes.</param>
/// <param name="ContentType">The header of that name.</param>
/// <param name="HasETag">Whether it can be asked for conditionally.</param>
internal sealed record LanguageDocument(byte[] Body, string ContentType = "application/json", bool HasETag = true);
