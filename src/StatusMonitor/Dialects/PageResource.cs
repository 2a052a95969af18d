namespace StatusMonitor.Dialects;

/// <summary>One document of a page.</summary>
/// <param name="Name">Short name, unique in the dialect.</param>
/// <param name="Path">Path below the page's address, where <c>{host}</c> stands for the page's host and <c>{last}</c> for the last part of its path; empty for the address itself.</param>
/// <param name="IsOptional">True where some pages lack it (404 is then no failure).</param>
/// <param name="IsComplete">True when it lists incidents in any state, so that it must be read where the primary's stamp says nothing.</param>
/// <param name="NeedsPrimary">True when it names the page or its parts by ids that only the primary explains, which is then read before it at first sight too.</param>
public sealed record PageResource(string Name, string Path, bool IsOptional = false, bool IsComplete = false, bool NeedsPrimary = false)
{
    /// <summary>The resource's address below a page's address, which may have a path.</summary>
    public Uri AddressBelow(Uri page)
    {
        if (Path.Length == 0) return page;
        var address = page.GetLeftPart(UriPartial.Path).TrimEnd('/');
        return new(address + Path.Replace("{host}", page.Authority, StringComparison.Ordinal)
            .Replace("{last}", address[(address.LastIndexOf('/') + 1)..], StringComparison.Ordinal));
    }
}
