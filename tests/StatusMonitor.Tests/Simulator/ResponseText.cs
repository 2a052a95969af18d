namespace StatusMonitor.Tests.Simulator;

/// <summary>Headers word for word, for the typed ones rewrite or refuse what is odd.</summary>
internal static class ResponseText
{
    public static string? ETagText(this HttpResponseMessage response) => response.HeaderText("ETag");

    public static string? HeaderText(this HttpResponseMessage response, string name)
    {
        if (response.Headers.NonValidated.TryGetValues(name, out var values))
            return values.ToString();
        return response.Content.Headers.NonValidated.TryGetValues(name, out var ofContent) ? ofContent.ToString() : null;
    }
}
