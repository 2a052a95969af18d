namespace StatusMonitor.Handlers.Wording;

/// <summary>A message as title and plain text, for what shows notifications. Pure.</summary>
internal static class PushText
{
    /// <summary>What it is about.</summary>
    public static string Title(Message message, int most) => TextCut.To(message.Headline, most);

    /// <summary>What is said, never empty: for an update without a text its time has to do.</summary>
    /// <param name="message">The message.</param>
    /// <param name="most">The most it may take.</param>
    /// <param name="cost">By which measure.</param>
    public static string Body(Message message, int most, TextCost cost)
    {
        var components = TextCut.To(message.Components, most / 4, cost);
        var parts = new[] { components, message.Text.Trim('\n') }.Where(part => part.Length > 0);
        var body = TextCut.To(string.Join('\n', parts), most, cost);
        return body.Length > 0 ? body : TimeText.Of(message.At);
    }
}
