using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging.Abstractions;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using Xunit;

namespace StatusMonitor.Tests.Handlers;

/// <summary>What all handlers in the box have in common, so that a new one cannot forget it.</summary>
public sealed class BuiltInTests
{
    /// <summary>Types that need no secret: they stay on this machine, or their receiver knows none.</summary>
    private static readonly string[] Open = ["console", "exec", "file", "json", "syslog"];

    public static TheoryData<string> Names => [.. BuiltIn.Handlers.Select(type => type.Name)];

    [Fact]
    public void The_list_is_in_order_and_each_word_stands_once() =>
        Assert.Equal(SomeOptions.Least.Keys.Order(StringComparer.Ordinal), BuiltIn.Handlers.Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_least_that_has_to_be_set_makes_a_handler_that_shows_no_secret(string name)
    {
        var (type, options) = (TypeOf(name), Least(name));
        Assert.Empty(type.Mistakes(options));
        using var transport = new ScriptedTransport();
        using var http = new HttpMessageInvoker(transport, disposeHandler: false);
        var handler = type.Create("archive", options, new HandlerServices { Http = http, Time = TimeProvider.System, Loggers = NullLoggerFactory.Instance });
        Assert.Equal("archive", handler.Name);
        Assert.DoesNotContain(SomeOptions.Hidden, $"{handler} {options} {handler.Traits}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Whoever_has_to_know_a_secret_takes_it_as_one(string name) =>
        Assert.Equal(!Open.Contains(name), Options(name).Any(option => IsSecret(option.PropertyType)));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_required_option_that_is_null_is_refused(string name)
    {
        foreach (var option in Options(name).Where(option => option.IsRequired))
        {
            var json = JsonNode.Parse(SomeOptions.Least[name])!.AsObject();
            json[option.Name] = null;
            Assert.Throws<JsonException>(() => json.Deserialize(TypeOf(name).Options));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_option_that_does_not_exist_is_refused(string name)
    {
        var json = JsonNode.Parse(SomeOptions.Least[name])!.AsObject();
        json["colour"] = 1;
        Assert.Throws<JsonException>(() => json.Deserialize(TypeOf(name).Options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_is_described_with_the_default_it_has(string name)
    {
        foreach (var option in Options(name))
        {
            var description = option.AttributeProvider!.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false).Cast<DescriptionAttribute>().Single().Description;
            Assert.EndsWith(".", description, StringComparison.Ordinal);
            if (DefaultOf(name, option) is { } value)
                Assert.Contains($"Default: {value}", description, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_stands_in_the_page_with_the_default_it_has(string name)
    {
        var rows = HandlerPage.Of(name).Section("Options").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal)).ToList();
        foreach (var option in Options(name))
        {
            var row = Assert.Single(rows, row => row.Split('|')[1].Contains($"`{option.Name}`", StringComparison.Ordinal));
            if (DefaultOf(name, option) is { } value)
                Assert.Contains(value, row.Split('|')[^2].Replace("`", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Its_tests_inherit_the_contract(string name)
    {
        var handler = TypeOf(name).Create("archive", Least(name), Services).GetType();
        var suffix = handler.Namespace!.Split('.')[^1];
        var contract = IsHttp(name) ? typeof(HttpHandlerContract) : typeof(HandlerContract);
        Assert.Contains(typeof(BuiltInTests).Assembly.GetTypes(), test =>
            test.Namespace == $"StatusMonitor.Tests.Handlers.{suffix}" && !test.IsAbstract && test.IsAssignableTo(contract));
    }

    private static HandlerServices Services =>
        new() { Http = new HttpMessageInvoker(new ScriptedTransport()), Time = TimeProvider.System, Loggers = NullLoggerFactory.Instance };

    private static bool IsHttp(string name) => name != "email" && !Open.Contains(name);

    private static HandlerType TypeOf(string name) => BuiltIn.Handlers.Single(type => type.Name == name);

    private static IList<JsonPropertyInfo> Options(string name) => TypeOf(name).Options.Properties;

    private static object Least(string name) => JsonSerializer.Deserialize(SomeOptions.Least[name], TypeOf(name).Options)!;

    private static bool IsSecret(Type type) => type == typeof(Secret) || type == typeof(IReadOnlyList<Secret>);

    /// <summary>What an option is when it is not set, as it is written in a configuration; null for nothing, and for what has to be set.</summary>
    private static string? DefaultOf(string name, JsonPropertyInfo option)
    {
        if (option.IsRequired || IsSecret(option.PropertyType) || JsonNode.Parse(SomeOptions.Least[name])!.AsObject().ContainsKey(option.Name))
            return null;
        return option.Get!(Least(name)) switch
        {
            TimeSpan time => TimeText(time),
            long size => $"{size / 1_000_000}MB",
            bool flag => flag ? "true" : "false",
            Enum word => JsonSerializer.Serialize(word, TypeOf(name).Options.Options.GetTypeInfo(word.GetType())).Trim('"'),
            string text => text,
            int number => $"{number}",
            _ => null,
        };
    }

    private static string TimeText(TimeSpan time) =>
        time.TotalHours >= 1 ? $"{time.TotalHours}h" : time.TotalMinutes >= 1 ? $"{time.TotalMinutes}m" : $"{time.TotalSeconds}s";
}
