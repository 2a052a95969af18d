namespace StatusMonitor.Tests.Handlers;

/// <summary>For each type of handler that is built in, the least that has to be set, as JSON. Every secret in it holds <see cref="Hidden"/>.</summary>
internal static class SomeOptions
{
    public const string Hidden = "hidden0hidden0hidden0hidden000";

    private static readonly string Folder = Path.GetTempPath().Replace('\\', '/');

    public static IReadOnlyDictionary<string, string> Least { get; } = new Dictionary<string, string>
    {
        ["alertmanager"] = $$"""{"url":"https://{{Hidden}}.example"}""",
        ["console"] = "{}",
        ["discord"] = $$"""{"webhook":"https://discord.example/api/webhooks/1/{{Hidden}}"}""",
        ["email"] = """{"host":"mail.acme.example","from":"status@acme.example","to":["ops@acme.example"]}""",
        ["exec"] = """{"command":["/bin/true"]}""",
        ["file"] = $$"""{"path":"{{Folder}}/events.jsonl"}""",
        ["googlechat"] = $$"""{"url":"https://chat.example/v1/spaces/S/messages?key=k&token={{Hidden}}"}""",
        ["gotify"] = $$"""{"server":"https://gotify.example","token":"{{Hidden}}"}""",
        ["json"] = "{}",
        ["matrix"] = $$"""{"homeserver":"https://matrix.example","access_token":"{{Hidden}}","room_id":"!r:matrix.example"}""",
        ["mattermost"] = $$"""{"webhook":"https://chat.example/hooks/{{Hidden}}"}""",
        ["ntfy"] = $$"""{"topic":"{{Hidden}}"}""",
        ["opsgenie"] = $$"""{"key":"{{Hidden}}"}""",
        ["pagerduty"] = $$"""{"routing_key":"{{Hidden}}00"}""",
        ["pushover"] = $$"""{"token":"{{Hidden}}","user":"{{Hidden}}"}""",
        ["slack"] = $$"""{"webhook":"https://hooks.slack.example/services/{{Hidden}}"}""",
        ["syslog"] = "{}",
        ["teams"] = $$"""{"url":"https://flows.example/{{Hidden}}"}""",
        ["telegram"] = $$"""{"token":"1:{{Hidden}}","chat_id":7}""",
        ["webhook"] = $$"""{"url":"https://hooks.example/{{Hidden}}"}""",
    };
}
