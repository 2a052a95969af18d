namespace StatusMonitor.Dialects.GoogleCloud;

/// <summary>One of Google's dashboards; they share everything but their place.</summary>
/// <param name="Identity">Constant, since a dashboard has no id of its own.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Home">Its address; incidents are named below it.</param>
internal sealed record GoogleDashboard(string Identity, string Name, string Home)
{
    public static GoogleDashboard Cloud { get; } = new("google-cloud", "Google Cloud", "https://status.cloud.google.com");

    public static GoogleDashboard Workspace { get; } = new("google-workspace", "Google Workspace", "https://www.google.com/appsstatus/dashboard");
}
