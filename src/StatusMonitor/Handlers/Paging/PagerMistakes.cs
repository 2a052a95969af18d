using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Paging;

/// <summary>Mistakes that all pagers' options can have. Pure.</summary>
internal static class PagerMistakes
{
    /// <summary>What is wrong with an address to which a path is added.</summary>
    public static IEnumerable<OptionMistake> OfAddress(string key, Secret address, bool allowPlain)
    {
        if (!HttpAddress.TryParse(address.Reveal(), allowPlain, out var url, out var mistake))
            yield return new OptionMistake(key, mistake);
        else if (url.Query.Length > 0)
            yield return new OptionMistake(key, "must end before ?");
    }

    public static IEnumerable<OptionMistake> OfTimeout(TimeSpan timeout)
    {
        if (timeout <= TimeSpan.Zero || timeout > TimeSpan.FromMinutes(5))
            yield return new OptionMistake("timeout", "must be more than 0s and at most 5m");
    }
}
