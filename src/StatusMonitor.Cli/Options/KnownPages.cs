using System.Text;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Pages;

namespace StatusMonitor.Cli.Options;

/// <summary>
/// The catalog as commands and configurations know it: a user's own file before what is in the box. It is the file that
/// STATUSMON_CATALOG names, else statusmon/catalog.tsv in the user's folder of settings, where there is one.
/// </summary>
internal static class KnownPages
{
    public const string Variable = "STATUSMON_CATALOG";

    /// <summary>A name in another encoding would be told with letters missing for ever.</summary>
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Lazy<Catalog> All = new(() => Read(Environment.GetEnvironmentVariable(Variable), DefaultPath));

    /// <exception cref="UsageException">The user's file cannot be read, or has a mistake.</exception>
    public static Catalog Catalog => All.Value;

    private static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify), "statusmon", "catalog.tsv");

    /// <param name="named">A file that must be there; null or empty where none was named.</param>
    /// <param name="usual">A file that may be there.</param>
    internal static Catalog Read(string? named, string usual)
    {
        var path = string.IsNullOrEmpty(named) ? usual : named;
        if (path == usual && !File.Exists(usual)) return Catalog.BuiltIn;
        try
        {
            using var file = new StreamReader(path, Strict);
            return Catalog.BuiltIn.With(file);
        }
        catch (FormatException mistake)
        {
            throw new UsageException($"{path}: {mistake.Message}");
        }
        catch (DecoderFallbackException)
        {
            throw new UsageException($"{path}: the catalog is not in UTF-8.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} ({Variable}) cannot be read: {failure.Message}");
        }
    }
}
