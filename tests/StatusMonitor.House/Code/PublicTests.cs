using System.Text.RegularExpressions;
using System.Xml.Linq;
using StatusMonitor.House.Support;
using StatusMonitor.Model;
using Xunit;

namespace StatusMonitor.House.Code;

public class PublicTests
{
    [Fact]
    public void Every_public_type_is_documented()
    {
        var documented = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "StatusMonitor.xml")).Descendants("member")
            .Select(member => (string?)member.Attribute("name")).ToHashSet();
        Check.None("Say what it is for", typeof(StatusEvent).Assembly.GetExportedTypes()
            .Select(type => $"T:{type.FullName!.Replace('+', '.')}").Where(name => !documented.Contains(name)));
    }

    [Fact]
    public void Missing_docs_on_public_members_are_errors()
    {
        var props = XDocument.Parse(Repository.Read("Directory.Build.props"));
        Assert.Equal("true", props.Descendants("GenerateDocumentationFile").Single().Value);
        Assert.Equal("true", props.Descendants("TreatWarningsAsErrors").Single().Value);
        Check.None("CS1591 must stay on for src", Repository.Files
            .Where(path => path.EndsWith(".csproj", StringComparison.Ordinal) || path.StartsWith("Directory.", StringComparison.Ordinal) || path.StartsWith("src/", StringComparison.Ordinal))
            .Where(path => Repository.Read(path).Contains("CS1591", StringComparison.Ordinal)));
        Assert.DoesNotContain("CS1591", Repository.Read(".editorconfig").Split("[{tests,bench}/**.cs]")[0]);
    }

    [Fact]
    public void Classes_are_sealed_static_or_closed() =>
        Check.None("Sealed by default", Repository.Sources.Where(file => file.Area == "src")
            .SelectMany(file => Outline.Of(file)
                .Where(found => found.IsType && Regex.IsMatch(found.Header, @"\b(class|record)\b") && !Regex.IsMatch(found.Header, @"\b(sealed|static|abstract|struct|partial|extension)\b"))
                .Select(found => $"{file.Path}:{found.FirstLine}: {found.Header}")));
}
