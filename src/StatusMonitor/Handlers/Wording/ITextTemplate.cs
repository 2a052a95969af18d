using StatusMonitor.Model;

namespace StatusMonitor.Handlers.Wording;

/// <summary>A user's own wording of an event's text. Thread-safe; bounded in time and length.</summary>
internal interface ITextTemplate
{
    /// <summary>The text in plain words; the handler still cuts it and escapes it for where it goes.</summary>
    string Render(StatusEvent statusEvent);
}
