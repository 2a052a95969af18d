using StatusMonitor.Handlers.Options;

namespace StatusMonitor.Handlers.Webhook;

/// <summary>Where and how a webhook delivers.</summary>
public sealed record WebhookOptions
{
    /// <summary>The handler's name, unique in one installation.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// Absolute http or https address without user name and password; private addresses are allowed, since the user
    /// names it. Taken for a secret: it is never logged.
    /// </summary>
    public required Uri Url { get; init; }

    /// <summary>
    /// Keys in the form of Standard Webhooks (<c>whsec_</c> and base64 of 24 to 64 bytes). Several while they are
    /// being changed: each signs. Default: none, and then nothing is signed.
    /// </summary>
    public IReadOnlyList<Secret> Secrets { get; init; } = [];

    /// <summary>The form of the messages. Default: Standard Webhooks.</summary>
    public WebhookFormat Format { get; init; }

    /// <summary>How long one whole exchange may take. Default: 20 s.</summary>
    public TimeSpan Timeout { get; init; } = DeliveryTimeout.Usual;

    /// <summary>All mistakes in these options, each fit to be shown; empty when there is none.</summary>
    public IEnumerable<string> Mistakes()
    {
        if (!Url.IsAbsoluteUri || (Url.Scheme != Uri.UriSchemeHttp && Url.Scheme != Uri.UriSchemeHttps))
            yield return "url must be an absolute http or https address";
        else if (Url.UserInfo.Length > 0)
            yield return "url must not contain a user name or password";
        foreach (var mistake in DeliveryTimeout.Mistakes(Timeout))
            yield return $"{mistake.Key} {mistake.Message}";
        foreach (var secret in Secrets)
        {
            if (!SigningKey.TryParse(secret, out _, out var wrong))
                yield return wrong;
        }
    }
}
