using StatusMonitor.Cli.Configuration;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Wording;
using StatusMonitor.Hosting;
using StatusMonitor.Model;
using StatusMonitor.Pages;
using Xunit;

namespace StatusMonitor.Tests.Cli.Configuration;

/// <summary>A folder with a configuration, an environment of its own, and a handler type for every kind of option.</summary>
internal sealed class ConfigurationRig : IDisposable
{
    public const string Secret = "hunter2-of-the-environment";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("statusmon-config-");

    public ConfigurationRig()
    {
        Write("secret.txt", Secret + "\r\n\n");
        Write("token.txt", "pk-" + Secret);
        File.WriteAllBytes(PathOf("broken.txt"), [0x70, 0xff, 0xfe]);
        File.WriteAllBytes(PathOf("huge.txt"), new byte[(64 * 1024) + 1]);
    }

    public static IReadOnlyList<HandlerType> Types { get; } =
        [.. BuiltIn.Handlers.Where(type => type.Name is "console" or "json"), PagerDouble.Type];

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal)
    {
        ["SECRET"] = Secret,
        ["KEY"] = "pk-" + Secret,
        ["PAGE"] = $"https://status.{Secret}.example",
        ["EMPTY"] = "",
        ["TRUE"] = "true",
        ["FIFTY"] = "50",
        ["YAML"] = "[a, b]: &c ${SECRET}",
    };

    public string Path => PathOf("statusmon.yaml");

    public string PathOf(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public ConfigurationReading Read(string text)
    {
        Write("statusmon.yaml", text);
        return Read();
    }

    public ConfigurationReading Read() =>
        ConfigurationFile.Read(Path, name => Environment.GetValueOrDefault(name), Catalog.BuiltIn, Compile, Types, ["statuspage", "incident-io", "feed"]);

    public ServiceConfiguration Valid(string text) => Read(text) switch
    {
        ConfigurationReading.Valid valid => valid.Configuration,
        ConfigurationReading.Invalid invalid => throw new Xunit.Sdk.XunitException(string.Join('\n', invalid.Mistakes)),
        _ => throw new InvalidOperationException(),
    };

    public ServicePlan Plan(string text) => Valid(text).Plan;

    /// <summary>A route and two handlers around a match.</summary>
    public StatusMonitor.Routing.EventMatch Match(string match) =>
        Plan($"pages: [openai, gh]\nhandlers: {{a: {{type: json}}}}\nroutes: [{{to: a, match: {match}}}]\n").Routing.Routes!.Single().Match;

    /// <summary>The lines of all mistakes, with the file's name alone.</summary>
    public IReadOnlyList<string> Mistakes(string text) => Lines(Read(text));

    public IReadOnlyList<string> Lines(ConfigurationReading reading) =>
        [.. Assert.IsType<ConfigurationReading.Invalid>(reading).Mistakes.Select(mistake => mistake.ToString().Replace(Path, "statusmon.yaml", StringComparison.Ordinal))];

    public void Dispose() => _folder.Delete(recursive: true);

    private static (ITextTemplate?, string?) Compile(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? (null, $"line 1, column 1 of the template: {text} is never closed.") : (new FixedTemplate(text), null);

    private sealed class FixedTemplate(string text) : ITextTemplate
    {
        public string Render(StatusEvent statusEvent) => text;
    }
}
