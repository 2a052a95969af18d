using System.Net;
using StatusMonitor.Diffing;
using StatusMonitor.Pages;

namespace StatusMonitor.Hosting;

/// <summary>What to watch and how. Read once, at start.</summary>
public sealed class StatusMonitorOptions
{
    /// <summary>Pages to watch; keys must differ.</summary>
    public IList<PageDefinition> Pages { get; } = [];

    /// <summary>
    /// Adds a page as the command line names it: a catalog id (<c>openai</c>), an address, or <c>name=address</c>; behind an
    /// id or a name a part of it (<c>aws/ec2@us-east-1</c>). Parts of one page are added one by one.
    /// </summary>
    /// <exception cref="ArgumentException">It names no page; the message says what is allowed, and the nearest name.</exception>
    public void AddPage(string page)
    {
        if (!PageArgument.TryParse(page, Catalog.BuiltIn, out var definition, out var mistake)) throw new ArgumentException(mistake, nameof(page));
        Pages.Add(definition);
        if (definition.Components.IsEverything) return;
        var joined = PageArgument.Joined(Pages);
        if (joined.Count == Pages.Count) return;
        Pages.Clear();
        foreach (var each in joined) Pages.Add(each);
    }

    /// <summary>Time between ticks of pages that name none. Default 30 s; at least 5 s for pages not on loopback addresses.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is announced when a page is first seen. Default: open incidents, the newest update of each.</summary>
    public Since Since { get; set; }

    /// <summary>How long a page may be unreadable before that is an event. Default 5 min.</summary>
    public TimeSpan BlindAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Private networks that pages may be reached in by name. Default: none; a literal address is reached as it is.</summary>
    public IList<IPNetwork> AllowedNetworks { get; } = [];

    /// <summary>True to let each page tick once and then stop polling. Default false.</summary>
    public bool Once { get; set; }
}
