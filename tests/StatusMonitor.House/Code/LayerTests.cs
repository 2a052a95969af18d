using System.Text.RegularExpressions;
using StatusMonitor.House.Support;
using Xunit;

namespace StatusMonitor.House.Code;

/// <summary>The pipe runs one way: what each room may know of the others (docs/architecture.md).</summary>
public class LayerTests
{
    private static readonly string[] Everything = ["*"];

    /// <summary>Room → rooms it may name, besides itself.</summary>
    private static readonly Dictionary<string, string[]> MayName = new()
    {
        ["Model"] = [],
        ["Pages"] = ["Model"],
        ["Polling"] = ["Model"],
        ["Dialects"] = ["Model"],
        ["Diffing"] = ["Model"],
        ["Handlers"] = ["Model"],
        ["Routing"] = ["Model"],
        ["EventLog"] = ["Model", "Diffing", "Handlers", "Polling", "Routing"],
        ["Watching"] = ["Model", "Dialects", "Diffing", "EventLog", "Pages", "Polling"],
        ["Delivery"] = ["Model", "EventLog", "Handlers", "Routing"],
        ["Hosting"] = Everything,
    };

    /// <summary>Handlers that send by HTTP read a receiver's Retry-After as the poller does: the header has one reader.</summary>
    private static readonly (string Room, string May, string OnlyFor) Exception = ("Handlers", "Polling", "RetryAfter");

    private static readonly Dictionary<string, Regex> MustNotKnow = new()
    {
        ["Model"] = new(@"\bSystem\.Net\b|\bHttp\w+|\bTimeProvider\b"),
        ["Dialects"] = new(@"\bSystem\.Net\b|\bHttp(?:Client|Request|Response|Message)\w*|\bTimeProvider\b|\bILogger\b"),
        ["Diffing"] = new(@"\bSystem\.Net\b|\bHttp(?:Client|Request|Response|Message)\w*|\bTimeProvider\b|\bILogger\b|\bJsonDocument\b|\bUtf8JsonReader\b"),
        ["Polling"] = new(@"\bJson(?:Document|Serializer|Element)\b|\bUtf8JsonReader\b"),
        ["Delivery"] = new(@"\bSystem\.Net\.Http\b|\bHttpMessageInvoker\b"),
        ["Handlers"] = new(@"\bTimer\b|\bPeriodicTimer\b|\bTask\.Delay\b|\bChannel<"),
    };

    /// <summary>What turns the pipe, of which only the process itself may take hold.</summary>
    private static readonly Regex OfTheWorks = new(@"\b(?:Watcher|Scheduler|IFetcher|DeliveryPump|IEventLog|Monitor\.(?:Start|Stop|Apply)\w*)\b");

    private static IEnumerable<SourceFile> Pipe =>
        Repository.Sources.Where(file => file is { Area: "src", Project: "StatusMonitor", Folders.Length: > 0 });

    [Fact]
    public void Every_room_has_its_line_in_the_table() =>
        Check.None("Say what the room may know", Pipe.Select(file => file.Folders[0]).Distinct().Where(room => !MayName.ContainsKey(room)));

    [Fact]
    public void A_room_names_only_the_rooms_it_may() => Check.None("Against the pipe's direction", Pipe.SelectMany(WrongNames));

    [Fact]
    public void A_room_knows_nothing_of_the_others_tools() =>
        Check.None("Not this room's business", Pipe.Where(file => MustNotKnow.ContainsKey(file.Folders[0]))
            .SelectMany(file => MustNotKnow[file.Folders[0]].Matches(file.Code).Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {match.Value}")));

    [Fact]
    public void Storage_knows_the_logs_contract_and_not_the_pipe() =>
        Check.None("The log does not know who polls or delivers", Of("StatusMonitor.Storage")
            .SelectMany(file => Named(file).Where(name => name is "Watching" or "Delivery" or "Dialects" or "Pages").Select(name => $"{file.Path}: {name}")));

    [Fact]
    public void The_web_side_reads_the_log_and_knows_nothing_of_how_it_is_written() =>
        Check.None("It asks and orders, and takes no part", Of("StatusMonitor.Web")
            .SelectMany(file => Named(file).Where(name => name is "Dialects").Select(name => $"{file.Path}: {name}")
                .Concat(OfTheWorks.Matches(file.Code).Select(match => $"{file.Path}:{file.LineAt(match.Index)}: {match.Value}"))));

    [Fact]
    public void Nothing_but_the_command_line_knows_the_web_side() =>
        Check.None("It can be left out", Repository.Sources.Where(file => file.Area == "src" && file.Project is not ("StatusMonitor.Web" or "StatusMonitor.Cli"))
            .Where(file => Named(file).Contains("Web")).Select(file => file.Path));

    [Fact]
    public void The_simulator_knows_nothing_of_the_product() =>
        Check.None("It plays the other side", Of("StatusMonitor.Simulator")
            .SelectMany(file => Named(file).Where(MayName.ContainsKey).Select(name => $"{file.Path}: {name}")));

    [Theory]
    [InlineData("Dialects", "using StatusMonitor.EventLog;", true)]
    [InlineData("Diffing", "var x = new StatusMonitor.Delivery.Pump();", true)]
    [InlineData("Handlers", "using StatusMonitor.Polling.Http;\nvar a = new Fetcher();", true)]
    [InlineData("Handlers", "using StatusMonitor.Polling.Http;\nvar a = RetryAfter.Read(b);", false)]
    [InlineData("Delivery", "using StatusMonitor.EventLog;", false)]
    public void A_step_against_the_direction_would_be_found(string room, string code, bool found) =>
        Assert.Equal(found, WrongNames(SourceFile.Of($"src/StatusMonitor/{room}/A.cs", code)).Any());

    private static IEnumerable<string> WrongNames(SourceFile file)
    {
        var room = file.Folders[0];
        var may = MayName.GetValueOrDefault(room, []);
        var excepted = room == Exception.Room && file.Code.Contains(Exception.OnlyFor, StringComparison.Ordinal) ? Exception.May : null;
        return Named(file)
            .Where(name => MayName.ContainsKey(name) && name != room && name != excepted && may != Everything && !may.Contains(name))
            .Select(name => $"{file.Path}: {room} names {name}");
    }

    private static IEnumerable<string> Named(SourceFile file) => Regex
        .Matches(file.Code, @"(?<!namespace\s+)\bStatusMonitor\.(\w+)").Select(match => match.Groups[1].Value).Distinct();

    private static IEnumerable<SourceFile> Of(string project) => Repository.Sources.Where(file => file.Area == "src" && file.Project == project);
}
