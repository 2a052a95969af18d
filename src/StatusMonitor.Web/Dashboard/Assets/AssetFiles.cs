using System.Reflection;
using System.Security.Cryptography;

namespace StatusMonitor.Web.Dashboard.Assets;

/// <summary>The files a view needs beside itself, from within the binary. All style sheets are served as one, the base first.</summary>
internal static class AssetFiles
{
    private const string Folder = "Dashboard.Assets.";
    private static readonly Dictionary<string, Asset> Known = Load();

    public static Asset? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>The path of a file, with a mark of its content, so that it may be kept for ever.</summary>
    public static string Address(string name) => $"/assets/{name}?v={Known[name].Hash}";

    private static Dictionary<string, Asset> Load()
    {
        var assembly = typeof(AssetFiles).Assembly;
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .ToDictionary(name => name[Folder.Length..], name => Read(assembly, name), StringComparer.Ordinal);
        var styles = files.Keys.Where(name => name.EndsWith(".css", StringComparison.Ordinal)).OrderBy(name => name != "dashboard.css").ThenBy(name => name, StringComparer.Ordinal);
        var assets = files.Where(file => !file.Key.EndsWith(".css", StringComparison.Ordinal)).ToDictionary(file => file.Key, file => AssetOf(file.Key, file.Value), StringComparer.Ordinal);
        assets["dashboard.css"] = AssetOf("dashboard.css", [.. styles.SelectMany(name => files[name])]);
        return assets;
    }

    private static byte[] Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Asset AssetOf(string name, byte[] bytes) =>
        new(bytes, TypeOf(name), Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 6)));

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
