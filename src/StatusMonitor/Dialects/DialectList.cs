namespace StatusMonitor.Dialects;

/// <summary>All dialects there are, a line each; those that take what others leave come last.</summary>
internal static class DialectList
{
    public static IReadOnlyList<IDialect> All { get; } =
    [
        new Statuspage.StatuspageDialect(),
        new IncidentIo.IncidentIoDialect(),
        new IncidentIo.IncidentIoWidgetDialect(),
        new Apple.AppleDialect(),
        new Aws.AwsDialect(),
        new GoogleCloud.GoogleCloudDialect(),
        new GoogleCloud.GoogleWorkspaceDialect(),
        new Heroku.HerokuDialect(),
        new Salesforce.SalesforceDialect(),
        new Salesforce.SalesforceInstanceDialect(),
        new Slack.SlackDialect(),
        new Vultr.VultrDialect(),
        new StatusIo.StatusIoDialect(),
        new Instatus.InstatusDialect(),
        new BetterStack.BetterStackDialect(),
        new StatusPal.StatusPalDialect(),
        new Cachet.CachetDialect(),
        new Cachet.Cachet3Dialect(),
        new UptimeKuma.UptimeKumaDialect(),
        new Upptime.UpptimeDialect(),
        new CState.CStateDialect(),
        new Sorry.SorryDialect(),
        new FireHydrant.FireHydrantDialect(),
        new Feeds.FeedDialect(),
    ];
}
