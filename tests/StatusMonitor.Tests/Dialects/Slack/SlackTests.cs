using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Slack;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Slack;

/// <summary>What every dialect keeps to, in Slack's words.</summary>
public sealed class SlackTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new SlackDialect();

    private protected override IPageLanguage Language { get; } = new SlackLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("slack/slack-current-ok.json", SlackDialect.Current),
        ("slack/slack-history-devops-status.json", SlackDialect.History),
        ("slack/slack-history-2026-08-collected.json", SlackDialect.History),
    ];

}
