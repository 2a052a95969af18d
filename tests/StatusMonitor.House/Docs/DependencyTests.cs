using System.Text.RegularExpressions;
using System.Xml.Linq;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Docs;

public class DependencyTests
{
    private static readonly HashSet<string> Packages = [.. XDocument.Parse(Repository.Read("Directory.Packages.props"))
        .Descendants("PackageVersion").Select(package => (string)package.Attribute("Include")!)];

    private static readonly HashSet<string> Explained = [.. Regex
        .Matches(Repository.Read("docs/dependencies.md"), @"(?m)^- \*\*(?<name>[\w.]+)\*\*.{20,}")
        .Select(match => match.Groups["name"].Value)];

    [Fact]
    public void Every_package_has_its_sentence_in_the_docs() => Check.None("Say why it is here", Packages.Except(Explained));

    [Fact]
    public void No_sentence_is_about_a_package_that_is_gone() => Check.None("Not in use", Explained.Except(Packages));

    [Fact]
    public void Every_package_is_used_by_a_project()
    {
        var used = Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) || path == "Directory.Build.props")
            .SelectMany(path => XDocument.Parse(Repository.Read(path)).Descendants("PackageReference"))
            .Select(reference => (string?)reference.Attribute("Include")).ToHashSet();
        Check.None("Nobody uses it", Packages.Where(package => !used.Contains(package)));
    }
}
