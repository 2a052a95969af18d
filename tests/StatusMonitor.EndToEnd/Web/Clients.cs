using StatusMonitor.EndToEnd.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Programs of others that read what the web side serves.</summary>
internal static class Clients
{
    private const string Python = "/usr/bin/python3"; // The one that Debian's packages belong to.
    private const string Packages = "/usr/lib/python3/dist-packages";

    /// <summary>Where the repository is.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "StatusMonitor.slnx"))) folder = folder.Parent;
            return folder.FullName;
        }
    }

    /// <summary>Gives a text to a script that uses a package of Debian's, and fails where the script does.</summary>
    public static async Task PythonAsync(string module, string package, string script, string input, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Packages, module)), $"no {module} (Debian: {package})");
        await Daemon.RunAsync(Python, input, ["-c", script, .. arguments]);
    }

    /// <summary>Gives a text to a script that uses a package of npm's, and fails where the script does.</summary>
    public static async Task NodeAsync(string package, string script, string input)
    {
        var folder = Path.Combine(Root, "artifacts", "npm", "node_modules", package);
        Assert.SkipUnless(Directory.Exists(folder), $"no {package} (npm; ./build installs it where npm is)");
        await Daemon.RunAsync(Daemon.Find("node", "nodejs"), input, "-e", script, folder);
    }

    /// <summary>The body of a good answer.</summary>
    public static async Task<string> GetAsync(HttpMessageInvoker http, Uri address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {text}");
        return text;
    }
}
