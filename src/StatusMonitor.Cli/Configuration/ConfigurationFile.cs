using StatusMonitor.Cli.Configuration.Interpolation;
using StatusMonitor.Cli.Configuration.Planning;
using StatusMonitor.Cli.Configuration.Schema;
using StatusMonitor.Cli.Configuration.Yaml;
using StatusMonitor.Cli.Options;
using StatusMonitor.Handlers;
using StatusMonitor.Hosting;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Configuration;

/// <summary>
/// Reads a configuration (docs/configuration.md): bytes, YAML, placeholders, shape, meaning. Each step says all that it
/// finds; only YAML that is none ends it at once. Reads files and the environment, changes nothing.
/// </summary>
internal static class ConfigurationFile
{
    /// <summary>As the commands read it.</summary>
    public static ConfigurationReading Read(string path) =>
        Read(path, Environment.GetEnvironmentVariable, KnownPages.Catalog, Templates.Compile);

    /// <param name="path">The file; mistakes name it as it is given here.</param>
    /// <param name="environment">The environment's variables.</param>
    /// <param name="catalog">The services known by name.</param>
    /// <param name="templates">Compiles templates.</param>
    /// <param name="types">The types of handlers; those in the box when null.</param>
    /// <param name="dialects">The names of the dialects; those in the box when null.</param>
    public static ConfigurationReading Read(
        string path, Func<string, string?> environment, Catalog catalog, CompileTemplate templates, IReadOnlyList<HandlerType>? types = null,
        IReadOnlyList<string>? dialects = null)
    {
        types ??= BuiltIn.Handlers;
        dialects ??= [.. BuiltIn.Dialects.Select(dialect => dialect.Name)];
        var mistakes = new MistakeList(path);
        if (string.IsNullOrWhiteSpace(path) || path.Contains('\0', StringComparison.Ordinal))
        {
            mistakes.Add(null, "", "this names no file.");
            return new ConfigurationReading.Invalid(mistakes.InOrder, []);
        }

        var full = Path.GetFullPath(path);
        var folder = Path.GetDirectoryName(full)!;
        OrderedFiles files = new(full);
        var tree = YamlText.Read(full, mistakes) is { } text ? YamlTree.Read(text, mistakes) : null;
        if (tree is null) return new ConfigurationReading.Invalid(mistakes.InOrder, files.Paths);
        var filled = new Interpolating(new Placeholders(folder, environment, files.Add), mistakes).Fill(tree);
        var document = new ConfigurationDocument(filled, mistakes);
        var shaped = new SchemaCheck(ConfigurationSchema.Of(types), mistakes).File(filled) ?? [];
        var planner = new Planner(document, catalog, types, dialects, templates);
        var configuration = new ServiceConfiguration
        {
            Plan = planner.Plan(shaped),
            Web = planner.Web(shaped),
            Telemetry = planner.Telemetry(shaped),
            StoragePath = planner.Storage(shaped, folder),
            Files = files.Paths,
        };
        return mistakes.IsEmpty ? new ConfigurationReading.Valid(configuration) : new ConfigurationReading.Invalid(mistakes.InOrder, files.Paths);
    }
}
