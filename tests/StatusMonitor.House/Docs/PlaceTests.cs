using System.Security.Cryptography;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Docs;

/// <summary>The tree speaks of no particular machine, and holds nothing that belongs elsewhere.</summary>
public class PlaceTests
{
    // Put together here, so that this file does not hold what it forbids.
    private static readonly Regex MachinePath = new($@"(?<![\w.~$}}/-])/(?:{string.Join('|', "wo" + "rk", "ho" + "me", "ro" + "ot", "Us" + "ers")})/|\b[A-Z]:\\{"Us" + "ers"}\\");
    private static readonly Regex Registry = new($@"\b(?:{string.Join('|', "nuget" + @"\.org", @"(?<!status\.)" + "npmjs" + @"\.(?:org|com)", "pypi" + @"\.org", "deb" + @"\.debian\.org")})\b");

    [Fact]
    public void No_file_names_a_path_of_some_machine() => NoFileHas(MachinePath);

    [Fact]
    public void No_file_names_a_registry_host() => NoFileHas(Registry);

    [Theory]
    [InlineData("/ho" + "me/me/x", true)]
    [InlineData("\"/wo" + "rk/x\"", true)]
    [InlineData("https://a.example/wo" + "rk/x", false)]
    [InlineData("api.nuget" + ".org", true)]
    public void A_machines_path_or_registry_would_be_found(string text, bool found) =>
        Assert.Equal(found, MachinePath.IsMatch(text) || Registry.IsMatch(text));

    [Fact]
    public void The_changelog_knows_the_version()
    {
        var version = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Assert.Matches($@"(?m)^## .*\b{Regex.Escape(version)}\b", Repository.Read("CHANGELOG.md"));
    }

    [Fact]
    public void Every_project_is_in_the_solution() =>
        Check.None("Not built by ./build", Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(path => !path.StartsWith("samples/", StringComparison.Ordinal) && !Repository.Read("StatusMonitor.slnx").Contains($"\"{path}\"", StringComparison.Ordinal)));

    [Fact]
    public void Recorded_pages_are_not_copied_into_the_tree()
    {
        var folder = Environment.GetEnvironmentVariable("STATUSMON_FIXTURES") ?? Path.Combine(Repository.Root, "../shared/fixtures");
        Assert.SkipUnless(Directory.Exists(folder), "the recorded pages are not on this machine (STATUSMON_FIXTURES)");
        var sizes = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => new FileInfo(path))
            .Where(file => file.Length > 64).ToLookup(file => file.Length, file => file.FullName);
        Check.None("Read them where they are", Repository.Files.Where(path =>
        {
            var full = Path.Combine(Repository.Root, path);
            return sizes[new FileInfo(full).Length].Any(recorded => Hash(recorded) == Hash(full));
        }));
    }

    private static void NoFileHas(Regex banned) =>
        Check.None("It would be wrong everywhere else", Repository.TextFiles.SelectMany(path => banned.Matches(Repository.Read(path))
            .Select(match => $"{path}: {match.Value}")));

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
