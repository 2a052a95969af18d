using StatusMonitor.Cli;
using StatusMonitor.Cli.Options;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Tests.Handlers;
using Xunit;

namespace StatusMonitor.Tests.Cli;

public class UsageTests
{
    [Theory]
    [InlineData("wacth openai", "there is no command wacth. Did you mean watch? Commands: watch, run, check, history, deliveries, silence, notify-when, handlers, backtest, pages, config, demo.")]
    [InlineData("watch", "name at least one PAGE: a catalog id")]
    [InlineData("watch opnai", "Did you mean openai?")]
    [InlineData("watch openai --ouput json", "there is no option --ouput. Did you mean --output? Options: --data,")]
    [InlineData("watch --onec openai", "Did you mean --once?")]
    [InlineData("watch openai --output jsn", "--output: \"jsn\" is not one of text, json. Did you mean json?")]
    [InlineData("watch openai --for 10", "--for: \"10\" is no duration; write a number and a unit")]
    [InlineData("watch openai --interval soon", "--interval: \"soon\" is no duration")]
    [InlineData("watch openai --since al", "Did you mean all?")]
    [InlineData("watch openai --data", "--data needs a value: DIR.")]
    [InlineData("watch openai --allow-network lan", "--allow-network: \"lan\" is no network")]
    [InlineData("watch openai --once yes", "\"yes\" is not in the catalog")]
    [InlineData("check", "name at least one PAGE")]
    [InlineData("check openai --since all", "there is no option --since.")]
    [InlineData("history --since yes", "--since: \"yes\" is neither all nor a duration")]
    [InlineData("history --dta x", "Did you mean --data?")]
    [InlineData("config", "name a command: validate, schema.")]
    [InlineData("config validat x", "there is no command validat. Did you mean validate?")]
    [InlineData("config validate a b", "\"b\" is one word too many.")]
    [InlineData("run statusmon.yaml", "\"statusmon.yaml\" is one word too many.")]
    [InlineData("silence", "name a command: add, list, end.")]
    [InlineData("silence add --comment x", "--until needs a value: TIME|DURATION.")]
    [InlineData("silence add --until 1h --page openai", "--comment needs a value: TEXT.")]
    [InlineData("silence end", "name ID: The silence, as silence list names it")]
    [InlineData("notify-when", "name PAGE: A page that the service watches")]
    [InlineData("notify-when openai", "name STATE: up, degraded (or worse), down or maintenance")]
    [InlineData("deliveries --sicne 1h", "Did you mean --since?")]
    [InlineData("deliveries --replya", "Did you mean --replay?")]
    [InlineData("handlers test --name ops", "there is no option --name.")]
    [InlineData("handlers", "name a command: test.")]
    [InlineData("handlers test", "name NAME: The handler, as the configuration names it")]
    [InlineData("backtest --since long", "--since: \"long\" is no duration; write a number and a unit")]
    [InlineData("demo now", "\"now\" is one word too many.")]
    [InlineData("--output", "--output needs a value: text|json.")]
    [InlineData("--output json", "name a command: watch, run, check, history, deliveries, silence, notify-when, handlers, backtest, pages, config, demo.")]
    public void A_mistake_is_said_once_with_what_is_allowed(string line, string message) => Says(line, message);

    [Theory]
    [InlineData("watch aws/", "Nothing stands behind the slash")]
    [InlineData("watch asw/ec2", "Did you mean aws?")]
    [InlineData("history aws/ec2", "the history is that of whole pages; write aws.")]
    [InlineData("pages --josn", "there is no option --josn.")]
    [InlineData("pages detect", "name URL: the address of a page")]
    [InlineData("pages detect status.acme.com", "Did you mean https://status.acme.com?")]
    [InlineData("pages detect opnai", "Did you mean openai?")]
    [InlineData("pages detect https://a.example https://b.example", "\"https://b.example\" is one word too many.")]
    [InlineData("pages detect openai --josn", "there is no option --josn.")]
    [InlineData("pages detect ftp://a.example", "is no address; it must start with https:// or http://.")]
    public void A_mistake_about_a_page_says_which_pages_there_are(string line, string message) => Says(line, message);

    [Fact]
    public void What_was_typed_cannot_drive_the_terminal() =>
        Assert.DoesNotContain('\u001b', UsageMistake.Explain(Program.Commands().Parse(["watch", "\u001b[2Jopenai"])));

    [Theory]
    [InlineData("watch openai https://status.acme.com Acme2=http://10.1.2.3/x --data /tmp/x --interval 5s --since 24h --for 10s --once --output json")]
    [InlineData("watch openai --allow-network 10.0.0.0/8 --allow-network fd00::/8 --no-color --verbose")]
    [InlineData("--output json check openai anthropic")]
    [InlineData("check aws/ec2@us-east-1 aws/s3@us-east-1 cloudflare/Workers")]
    [InlineData("history openai acme-of-old --since all --data x")]
    [InlineData("history")]
    [InlineData("pages two words")]
    [InlineData("pages detect https://status.acme.com --allow-network 10.0.0.0/8 --output json")]
    [InlineData("pages detect openai")]
    [InlineData("config validate")]
    [InlineData("config validate /etc/statusmon.yaml --output json")]
    [InlineData("config schema")]
    [InlineData("demo --for 500ms")]
    [InlineData("run --config /etc/statusmon.yaml --verbose")]
    [InlineData("deliveries ops --sent --since 2026-11-03T14:00Z --output json")]
    [InlineData("deliveries --replay --incident x1 --since 2d --until 1h --config f")]
    [InlineData("silence add --page openai --page gh --impact major --until 2h --comment x --data /tmp/x")]
    [InlineData("silence list --all")]
    [InlineData("silence end 1a2b3c4d")]
    [InlineData("notify-when openai up --to ops --to pager")]
    [InlineData("handlers test ops --config f --for 5s")]
    [InlineData("backtest --config f --since 30d --data /tmp/x --all")]
    [InlineData("watch --help")]
    [InlineData("--version")]
    public void What_the_contract_names_is_understood(string line) =>
        Assert.Empty(Program.Commands().Parse(line.Split(' ')).Errors);

    [Fact]
    public void Twice_the_same_page_is_one_page()
    {
        var pages = PagesArgument.Create();
        var parsed = new System.CommandLine.Command("watch") { pages }.Parse(["openai", "chatgpt", "https://status.openai.com"]);
        Assert.Single(parsed.GetRequiredValue(pages));
    }

    [Fact]
    public void Parts_of_one_page_are_one_page_with_all_of_them()
    {
        var pages = PagesArgument.Create();
        var parsed = new System.CommandLine.Command("watch") { pages }.Parse(["aws/ec2@us-east-1", "amazon/s3@*"]);
        Assert.Equal(["ec2@us-east-1", "s3@*"], Assert.Single(parsed.GetRequiredValue(pages)).Components.Globs);
    }

    [Theory]
    [InlineData("", 30)]
    [InlineData("--since 7d", 7)]
    [InlineData("--since 24h", 1)]
    [InlineData("--since all", null)]
    public void History_reaches_as_far_back_as_it_is_told(string line, int? days)
    {
        var since = SinceOption.CreateWindow(TimeSpan.FromDays(30));
        var window = new System.CommandLine.Command("history") { since }.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).GetValue(since);
        Assert.Equal(days is { } back ? SomeNews.Now.AddDays(-back) : null, SinceOption.From(window, SomeNews.Now));
    }

    [Fact]
    public void Two_pages_of_one_key_are_a_mistake() => Assert.Contains(
        "both come to the key acme",
        UsageMistake.Explain(Program.Commands().Parse(["watch", "https://status.acme.com", "https://status.acme.org"])),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("watch")]
    [InlineData("check")]
    [InlineData("history")]
    [InlineData("pages")]
    [InlineData("config")]
    [InlineData("demo")]
    public void Every_command_has_help_with_examples(string command)
    {
        var root = Program.Commands();
        using var help = new StringWriter();
        HelpText.Write(command.Length == 0 ? root : root.Subcommands.Single(known => known.Name == command), help);
        Assert.Contains("Usage:", help.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Examples:{Environment.NewLine}  statusmon {(command.Length == 0 ? "demo" : command)}", help.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_webhook_takes_its_secret_from_a_file_or_the_environment_and_never_shows_it()
    {
        const string Good = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
        Assert.Single(Webhook(["--webhook", "https://hooks.acme.example/s"], Good)!.Secrets);
        Assert.Empty(Webhook(["--webhook", "https://hooks.acme.example/s"], null)!.Secrets);
        Assert.Null(Webhook([], Good));
        var bad = Assert.Throws<UsageException>(() => Webhook(["--webhook", "https://hooks.acme.example/s"], "hunter2"));
        Assert.DoesNotContain("hunter2", bad.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hooks.acme", bad.Message, StringComparison.Ordinal);
        Assert.Contains("whsec_", bad.Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => Webhook(["--webhook-secret-file", "/nowhere"], null));
        Assert.Throws<UsageException>(() => Webhook(["--webhook", "https://a.example", "--webhook-secret-file", "/nowhere/secret"], null));
        Assert.Throws<UsageException>(() => Webhook(["--webhook", "ftp://a.example"], null));
    }

    private static StatusMonitor.Handlers.Webhook.WebhookOptions? Webhook(string[] args, string? variable)
    {
        var option = new WebhookOption();
        var command = new System.CommandLine.Command("watch");
        option.AddTo(command);
        return option.Read(command.Parse(args), _ => variable);
    }

    private static void Says(string line, string message)
    {
        var parsed = Program.Commands().Parse(line.Split(' '));
        Assert.NotEmpty(parsed.Errors);
        Assert.Contains(message, UsageMistake.Explain(parsed), StringComparison.Ordinal);
    }
}
