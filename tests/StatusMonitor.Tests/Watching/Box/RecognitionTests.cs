using System.IO.Compression;
using System.Text;
using StatusMonitor.Dialects;
using StatusMonitor.Hosting;
using StatusMonitor.Tests.Handlers;
using StatusMonitor.Tests.Recorded;
using Xunit;

namespace StatusMonitor.Tests.Watching.Box;

/// <summary>Nobody claims what is another's.</summary>
public sealed class RecognitionTests
{
    /// <summary>Two dashboards of one maker, which the host alone tells apart.</summary>
    private static readonly string[] Twins = ["google-cloud", "google-workspace"];

    private static readonly string[] Nobodys =
    [
        "[]", "{}", "null", "[null]", "[{}]", "[[]]", "\"ok\"", "{\"data\":[]}", "{\"data\":null}", "{\"incidents\":[]}", "{\"page\":{}}", "{\"result\":{}}",
        "{\"status\":\"ok\"}", "{\"incidents\":[],\"components\":[]}", "{\"data\":{\"id\":\"1\"}}", "{\"items\":[]}", "{\"meta\":{},\"data\":[{}]}", "{\"summary\":{}}",
        "{\"page\":{\"id\":\"\"}}", "{\"services\":[]}", "{\"status\":\"UP\"}", "{\"page\":{\"name\":\"A\",\"url\":\"https://a.example\"}}",
    ];

    public static TheoryData<string> Languages => BoxLanguages.Names;

    [Theory]
    [MemberData(nameof(Languages))]
    public void What_a_page_says_in_its_first_document_is_certain_for_no_other_dialect(string name)
    {
        using var page = BoxPage.Speaking(name);
        Check();
        var incident = page.Break();
        Check();
        page.Page.Resolve(incident, "All good again.");
        page.Page.SetComponent(page.Api, "operational");
        Check();

        void Check()
        {
            var dialect = BoxLanguages.DialectOf(name);
            var body = dialect.CandidatesOf(page.Home, FrontOf(page)).Select(candidate => page.Read(dialect.Resources[0].AddressBelow(candidate.Address))).First(found => found is not null)!;
            Assert.True(dialect.Recognise(body) > Recognition.None);
            Assert.Empty(BuiltIn.Dialects.Where(other => other.Recognise(body) == Recognition.Certain).Select(other => other.Name).Except(Twins.Contains(name) ? Twins : [name]));
        }
    }

    [Fact]
    public void Of_all_recordings_each_is_known_as_approved_and_certain_for_one_at_most()
    {
        Assert.SkipUnless(Fixtures.Root is not null, "no recorded pages are at hand");
        var text = new StringBuilder();
        List<string> claimedTwice = [];
        foreach (var path in Directory.EnumerateFiles(Fixtures.Root!, "*", SearchOption.AllDirectories).Where(path => !path.Contains("/replay/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var body = Read(path);
            var known = BuiltIn.Dialects.Select(dialect => (dialect.Name, Sure: dialect.Recognise(body))).Where(one => one.Sure != Recognition.None).ToList();
            var name = Path.GetRelativePath(Fixtures.Root!, path);
            if (known.Where(one => one.Sure == Recognition.Certain).Select(one => one.Name).Except(Twins.Skip(1)).Count() > 1) claimedTwice.Add(name);
            if (name.Contains("/windows/", StringComparison.Ordinal)) continue;
            text.Append(name).Append(": ").AppendJoin(", ", known.Select(one => $"{one.Name} {one.Sure.ToString().ToLowerInvariant()}")).Append('\n');
        }

        Assert.Empty(claimedTwice);
        Approval.Matches("Watching/Box", "recognised.txt", text.ToString());
    }

    [Fact]
    public void What_anybody_might_answer_is_certain_for_nobody()
    {
        foreach (var body in Nobodys)
            Assert.All(BuiltIn.Dialects, dialect => Assert.True(dialect.Recognise(Encoding.UTF8.GetBytes(body)) < Recognition.Certain, $"{dialect.Name} claims {body}"));
    }

    private static FrontPage FrontOf(BoxPage page) => FrontPage.Read(page.Home, page.Read(page.Home));

    private static byte[] Read(string path)
    {
        var body = File.ReadAllBytes(path);
        if (!path.EndsWith(".gz", StringComparison.Ordinal)) return body;
        using var packed = new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        packed.CopyTo(whole);
        return whole.ToArray();
    }
}
