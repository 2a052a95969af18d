using System.CommandLine;
using StatusMonitor.Cli.Usage;
using StatusMonitor.Handlers;
using StatusMonitor.Handlers.Webhook;

namespace StatusMonitor.Cli.Options;

/// <summary><c>--webhook URL</c> and the secret it signs with. Neither is ever printed.</summary>
internal sealed class WebhookOption
{
    private const string SecretVariable = "STATUSMON_WEBHOOK_SECRET";

    private readonly Option<string?> _url = new("--webhook")
    {
        Description = "Also posts each event to this address (Standard Webhooks)",
        HelpName = "URL",
    };

    private readonly Option<string?> _secretFile = new("--webhook-secret-file")
    {
        Description = $"A file with the secret that signs them, whsec_… (also: {SecretVariable})",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_secretFile);
    }

    /// <summary>The webhook, or null when none was asked for.</summary>
    /// <exception cref="UsageException">It cannot be one.</exception>
    public WebhookOptions? Read(ParseResult parsed, Func<string, string?> environment)
    {
        var secretFile = parsed.GetValue(_secretFile);
        if (parsed.GetValue(_url) is not { } address)
            return secretFile is null ? null : throw new UsageException("--webhook-secret-file: there is no --webhook to sign for.");
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
            throw new UsageException("--webhook: this is no address; it must start with https:// or http://.");
        var webhook = new WebhookOptions { Name = "webhook", Url = url, Secrets = [.. Secrets(secretFile, environment(SecretVariable))] };
        if (webhook.Mistakes().ToList() is { Count: > 0 } mistakes) throw new UsageException($"--webhook: {string.Join("; ", mistakes)}.");
        return webhook;
    }

    private static IEnumerable<Secret> Secrets(string? file, string? variable)
    {
        if (file is not null) yield return FromFile(file);
        else if (variable is { Length: > 0 }) yield return Secret.FromText(variable);
    }

    private static Secret FromFile(string file)
    {
        try
        {
            return Secret.FromFile(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"--webhook-secret-file: {UsageMistake.Shown(failure.Message)}", failure);
        }
    }
}
