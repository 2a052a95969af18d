using StatusMonitor.Handlers;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>What rsyslog writes down of what it was sent.</summary>
public sealed class SyslogTests : IDisposable
{
    private const string Configuration = """
        global(workDirectory="FOLDER" net.enableDNS="off" maxMessageSize="16k")
        module(load="imudp")
        module(load="imtcp")
        module(load="imuxsock" sysSock.use="off")
        input(type="imudp" address="127.0.0.1" port="PORT")
        input(type="imtcp" address="127.0.0.1" port="PORT")
        input(type="imuxsock" socket="FOLDER/log" useSpecialParser="off" parseHostname="on")
        template(name="all" type="string" string="%pri%|%hostname%|%app-name%|%msgid%|%structured-data%|%msg%\n")
        action(type="omfile" file="FOLDER/out" template="all")
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("statusmon-test-").FullName;

    private string[] Lines => File.Exists(Path.Combine(_folder, "out")) ? File.ReadAllLines(Path.Combine(_folder, "out")) : [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("udp://127.0.0.1:PORT")]
    [InlineData("tcp://127.0.0.1:PORT")]
    [InlineData("FOLDER/log")]
    public async Task Rsyslog_reads_every_field(string address)
    {
        var (program, port) = (Daemon.Find("rsyslogd", "rsyslog"), Daemon.FreePort());
        var file = Path.Combine(_folder, "rsyslog.conf");
        await File.WriteAllTextAsync(file, Filled(Configuration, port), TestContext.Current.CancellationToken);
        await using var server = await Daemon.StartAsync(program, port, "-n", "-f", file, "-i", Path.Combine(_folder, "pid"));
        var options = $"{{\"address\":\"{Filled(address, port)}\",\"facility\":\"local0\",\"hostname\":\"box\"}}";
        Assert.All(await Deliveries.OfAsync("syslog", options), result => Assert.Same(DeliveryResult.Done, result));
        await Daemon.UntilAsync(() => Task.FromResult(Lines.Length >= 2), () => null);
        Assert.Equal(
            """131|box|statusmon|incident.update|[statusmon@32473 id="e1" page="lumen" incident="i1" update="ue1" status="investigating" impact="major"]|"""
            + "\ufeffLumen · API · Langsame Antworten · größer · major · investigating <https://status.lumen.example/incidents/i1> "
            + "Wir prüfen – fast fertig. . .. From here on 👩‍🚀 & \"more\" ]]>",
            Lines[0]);
        Assert.Contains("id=\"e2\"", Lines[1], StringComparison.Ordinal);
        Assert.Equal(2, Lines.Length);
    }

    private string Filled(string text, int port) =>
        text.Replace("PORT", port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("FOLDER", _folder, StringComparison.Ordinal);
}
