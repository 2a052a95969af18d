using StatusMonitor.EndToEnd.Receivers;
using Xunit;

namespace StatusMonitor.EndToEnd.Web;

/// <summary>Programs of others that read what the web side serves.</summary>
internal static class Clients
{
    private const string Python = "/usr/bin/python3"; // The one that Debian's packages belong to.
    private const string Packages = "/usr/lib/python3/dist-packages";

    /// <summary>Gives a text to a script that uses a package of Debian's, and fails where the script does.</summary>
    public static async Task PythonAsync(string module, string package, string script, string input, params IEnumerable<string> arguments)
    {
        Assert.SkipUnless(Directory.Exists(Path.Combine(Packages, module)), $"no {module} (Debian: {package})");
        await Daemon.RunAsync(Python, input, ["-c", script, .. arguments]);
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
