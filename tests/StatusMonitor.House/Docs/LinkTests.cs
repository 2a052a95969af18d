using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Docs;

public class LinkTests
{
    private static readonly Regex Link = new(@"\]\((?<to>[^)\s]+)\)|\b(?:src|srcset|href)=""(?<to>[^""]+)""");
    private static readonly Regex Elsewhere = new(@"^(?:[a-z][a-z0-9+.-]*:|//)", RegexOptions.IgnoreCase);

    private static IEnumerable<string> Pages => Repository.Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal));

    [Fact]
    public void Every_relative_link_leads_somewhere() =>
        Check.None("Dead links", Pages.SelectMany(page => Targets(Repository.Read(page))
            .Where(target => !Leads(page, target)).Select(target => $"{page}: {target}")));

    [Fact]
    public void Every_page_of_the_docs_can_be_reached_from_the_readme()
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(["README.md"]);
        while (open.TryPop(out var page))
        {
            if (!reached.Add(page) || !page.EndsWith(".md", StringComparison.Ordinal) || !Repository.Exists(page)) continue;
            foreach (var target in Targets(Repository.Read(page))) open.Push(Resolve(page, target));
        }

        Check.None("Link it from somewhere", Pages.Where(page => !reached.Contains(page)));
    }

    [Fact]
    public void A_dead_link_would_be_found()
    {
        Assert.Equal(["a.md", "b.svg"], Targets("[a](a.md#part) <img src=\"b.svg\"> [c](https://c.example)\n```\n[d](d.md)\n```\n"));
        Assert.False(Leads("docs/events.md", "no-such-page.md"));
        Assert.True(Leads("docs/events.md", "../README.md"));
    }

    private static IEnumerable<string> Targets(string markdown) => Link
        .Matches(Regex.Replace(markdown, @"(?ms)^```.*?^```|`[^`\n]*`", ""))
        .Select(match => match.Groups["to"].Value)
        .Where(target => !Elsewhere.IsMatch(target) && !target.StartsWith('#'))
        .Select(target => target.Split('#')[0]);

    private static bool Leads(string page, string target) => Repository.Exists(Resolve(page, target));

    private static string Resolve(string page, string target)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, page))!;
        return Path.GetRelativePath(Repository.Root, Path.GetFullPath(Path.Combine(folder, target))).Replace('\\', '/');
    }
}
