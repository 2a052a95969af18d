using StatusMonitor.Model;

namespace StatusMonitor.Dialects.Slack;

/// <summary>Slack's own status API, version 2.0.0. docs/dialects/slack.md says what is relied on.</summary>
internal sealed class SlackDialect : IDialect
{
    internal static readonly PageResource Current = new("current", "/api/v2.0.0/current");
    internal static readonly PageResource History = new("history", "/api/v2.0.0/history", IsComplete: true);

    public string Name => "slack";

    public int Version => 1;

    public IReadOnlyList<PageResource> Resources { get; } = [Current, History];

    public ParseResult Parse(PageResource resource, ReadOnlyMemory<byte> body) =>
        WireValue.Parse(resource, body, root => SlackAdapter.ToSnapshot(resource, root));

    public IEnumerable<Candidate> CandidatesOf(Uri page, FrontPage? front) =>
        page.Host is "slack-status.com" or "www.slack-status.com" or "status.slack.com"
            ? [new Candidate(new Uri(SlackAdapter.Home), IsHinted: true)]
            : [];

    public Uri? IncidentAddress(Uri page, IncidentId incident) => null;
}
