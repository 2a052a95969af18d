using StatusMonitor.Web.Dashboard.Texts;

namespace StatusMonitor.Web.Dashboard.Incidents;

/// <summary>A published update that was changed afterwards.</summary>
/// <param name="SeenAt">When we saw it.</param>
/// <param name="Revision">Which version it made.</param>
/// <param name="Changes">What changed besides the text.</param>
/// <param name="Difference">What changed in the text; empty when it stayed.</param>
public sealed record StoryEdit(DateTimeOffset SeenAt, int Revision, IReadOnlyList<StoryChange> Changes, IReadOnlyList<TextPiece> Difference);
