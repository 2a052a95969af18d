using System.Reflection;

namespace StatusMonitor.Polling.Http;

/// <summary>Who we say we are: a name, a version and where to complain.</summary>
internal static class UserAgent
{
    /// <summary><c>statusmon/version (+project address)</c>; without the address where the build names none.</summary>
    public static string Default { get; } = Compose(typeof(UserAgent).Assembly);

    private static string Compose(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
        var name = "statusmon/" + version.Split('+')[0];
        foreach (var metadata in assembly.GetCustomAttributes<AssemblyMetadataAttribute>())
            if (metadata is { Key: "RepositoryUrl", Value: { Length: > 0 } url })
                return $"{name} (+{url})";
        return name;
    }
}
