using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace StatusMonitor.Handlers;

/// <summary>
/// Certificate authorities a user trusts for one receiver, in place of the system's: a file of PEM certificates. The
/// host's name and the validity are checked as ever; revocation is not, as a private authority seldom publishes any.
/// </summary>
internal sealed class TrustedAuthority : IDisposable
{
    private readonly X509Certificate2Collection _roots;

    private TrustedAuthority(X509Certificate2Collection roots) => _roots = roots;

    /// <summary>Reads the file, anew for each delivery, so that a renewed authority needs no restart.</summary>
    public static bool TryLoad(string path, [NotNullWhen(true)] out TrustedAuthority? authority)
    {
        authority = null;
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            return false;
        }

        authority = roots.Count > 0 ? new TrustedAuthority(roots) : null;
        return authority is not null;
    }

    /// <summary>Whether the server's certificate is for this host and was signed by one of these authorities.</summary>
    public bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
            return false;
        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid("1.3.6.1.5.5.7.3.1")); // TLS server
        foreach (var sent in chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>())
            own.ChainPolicy.ExtraStore.Add(sent.Certificate);
        using var presented = new X509Certificate2(certificate);
        return own.Build(presented);
    }

    public void Dispose()
    {
        foreach (var root in _roots)
            root.Dispose();
    }
}
