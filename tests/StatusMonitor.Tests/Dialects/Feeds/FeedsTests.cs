using StatusMonitor.Dialects;
using StatusMonitor.Dialects.Feeds;
using StatusMonitor.Simulator.Languages;

namespace StatusMonitor.Tests.Dialects.Feeds;

public sealed class FeedsTests : DialectContract
{
    private protected override IDialect Dialect { get; } = new FeedDialect();

    private protected override IPageLanguage Language { get; } = new FeedLanguage();

    private protected override IEnumerable<(string Path, PageResource Resource)> Captures =>
    [
        ("atom/github-history-2026-08-22.atom", FeedDialect.Feed),
        ("rss/github-history-2026-09-03.rss", FeedDialect.Feed),
        ("incidentio/openai-history-2026-09-03.atom", FeedDialect.Feed),
        ("azure/azure-feed-2025-10-29-afd-outage.xml", FeedDialect.Feed),
        ("azure/azure-feed-2026-07-23.xml", FeedDialect.Feed),
        ("azure/azure-feed-empty-2026-09-25.xml", FeedDialect.Feed),
        ("aws/aws-status-all.rss", FeedDialect.Feed),
        ("microsoft365/admin-center-feed-degraded.rss", FeedDialect.Feed),
    ];
}
