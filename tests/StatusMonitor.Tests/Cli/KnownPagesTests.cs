using System.Text;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public sealed class KnownPagesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string Mine => Path.Combine(_folder, "catalog.tsv");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_file_there_is_what_is_in_the_box(string? named) => Assert.Same(Catalog.BuiltIn, KnownPages.Read(named, Mine));

    [Fact]
    public void A_file_in_the_usual_place_is_merged_in_and_one_that_is_named_comes_instead()
    {
        File.WriteAllText(Mine, "id\tname\turl\nacme\tAcme\thttps://status.acme.example\n");
        var other = Path.Combine(_folder, "other.tsv");
        File.WriteAllText(other, "id\tname\turl\nlumen\tLumen\thttps://status.lumen.example\n");
        Assert.NotNull(KnownPages.Read(null, Mine).Find("acme"));
        Assert.NotNull(KnownPages.Read(other, Mine).Find("lumen"));
        Assert.Null(KnownPages.Read(other, Mine).Find("acme"));
    }

    [Fact]
    public void A_file_that_is_named_and_not_there_is_a_mistake() =>
        Assert.Contains("STATUSMON_CATALOG", Assert.Throws<UsageException>(() => KnownPages.Read(Mine, Path.Combine(_folder, "usual.tsv"))).Message, StringComparison.Ordinal);

    [Fact]
    public void It_may_begin_with_a_byte_order_mark_and_in_another_encoding_than_UTF_8_it_is_refused()
    {
        const string lines = "id\tname\turl\nacme\tCafé\thttps://status.acme.example\n";
        File.WriteAllText(Mine, lines, Encoding.UTF8);
        Assert.Equal("Café", KnownPages.Read(null, Mine).Find("acme")?.Name);
        File.WriteAllText(Mine, lines, Encoding.Latin1);
        Assert.Equal($"{Mine}: the catalog is not in UTF-8.", Assert.Throws<UsageException>(() => KnownPages.Read(null, Mine)).Message);
    }

    [Fact]
    public void A_mistake_in_it_names_the_file_and_the_line()
    {
        File.WriteAllText(Mine, "id\tname\turl\nacme\tAcme\tstatus.acme.example\n");
        var mistake = Assert.Throws<UsageException>(() => KnownPages.Read(null, Mine)).Message;
        Assert.StartsWith($"{Mine}: Line 2", mistake, StringComparison.Ordinal);
    }
}
