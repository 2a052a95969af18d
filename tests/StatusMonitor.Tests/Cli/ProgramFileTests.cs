using StatusMonitor.Cli.Sessions;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class ProgramFileTests
{
    private const string Program = "/opt/status mon/statusmon";

    [Fact]
    public void Code_and_constants_are_given_back()
    {
        string[] smaps =
        [
            .. Mapping("00400000-00615000 r--p", Program, changed: 0),
            .. Mapping("7f0000615000-7f0001309000 r-xp", Program, changed: 0),
        ];
        Assert.Equal([(0x400000, 0x215000u), (unchecked((nint)0x7f0000615000), 0xcf4000u)], ProgramFile.Unchanged(Program, smaps));
    }

    [Fact]
    public void What_was_written_to_or_can_be_stays()
    {
        string[] smaps =
        [
            .. Mapping("00400000-00500000 rw-p", Program, changed: 0),
            .. Mapping("00500000-00600000 r--p", Program, changed: 24),
        ];
        Assert.Empty(ProgramFile.Unchanged(Program, smaps));
    }

    [Fact]
    public void What_belongs_to_others_stays()
    {
        string[] smaps =
        [
            .. Mapping("00400000-00500000 r-xp", "/usr/lib/libssl.so.3", changed: 0),
            .. Mapping("00500000-00600000 r-xp", Program + ".old", changed: 0),
            .. Mapping("00600000-00700000 r-xp", "/other" + Program, changed: 0),
            .. Mapping("00700000-00800000 r--p", "", changed: 0),
        ];
        Assert.Empty(ProgramFile.Unchanged(Program, smaps));
    }

    [Theory]
    [InlineData(30, 33, false)]
    [InlineData(30, 40, true)]
    [InlineData(100, 120, false)]
    [InlineData(100, 130, true)]
    public void A_pause_is_for_what_is_worth_it(int settled, int held, bool isWorthIt) =>
        Assert.Equal(isWorthIt, Footprint.IsWorthIt((long)settled << 20, (long)held << 20));

    private static string[] Mapping(string place, string path, int changed) =>
        [$"{place} 00000000 fe:00 12345                      {path}".TrimEnd(), "Size:               2132 kB", "Rss:                 512 kB", $"Anonymous:         {changed,7} kB", "VmFlags: rd ex mr mw me"];
}
