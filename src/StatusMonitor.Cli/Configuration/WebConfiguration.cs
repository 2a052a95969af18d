using StatusMonitor.Web.Hosting;

namespace StatusMonitor.Cli.Configuration;

/// <summary>The web side as it is configured; two are equal when nothing differs, secrets included. Immutable.</summary>
/// <param name="Options">Where it listens and what it takes.</param>
/// <param name="Fingerprint">Of all that the file says of it.</param>
internal sealed record WebConfiguration(WebOptions Options, string Fingerprint)
{
    public bool Equals(WebConfiguration? other) => other?.Fingerprint == Fingerprint;

    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);
}
