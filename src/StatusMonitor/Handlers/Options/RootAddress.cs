namespace StatusMonitor.Handlers.Options;

/// <summary>An address below which a receiver's paths are: <c>https://matrix.example</c>. Pure.</summary>
internal static class RootAddress
{
    /// <summary>What is wrong with it: as for any address (<see cref="HttpAddress"/>), and nothing may follow the path.</summary>
    public static IEnumerable<OptionMistake> Mistakes(string key, string text, bool allowPlain)
    {
        if (!HttpAddress.TryParse(text, allowPlain, out var url, out var mistake))
            yield return new OptionMistake(key, mistake);
        else if (url.Query.Length > 0)
            yield return new OptionMistake(key, "must end before ?");
    }

    /// <summary>An address below it.</summary>
    /// <param name="text">The root, without mistakes; its own path is kept.</param>
    /// <param name="path">Escaped, without a leading slash.</param>
    public static Uri Join(string text, string path) => new($"{text.TrimEnd('/')}/{path}");
}
