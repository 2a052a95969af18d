using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Xunit;

namespace StatusMonitor.EndToEnd.Receivers;

/// <summary>
/// A Postfix of its own: its configuration, queue and mailboxes lie in a temporary folder, it listens on loopback ports,
/// and the system's instance, if there is one, is not touched. It has to be started by root.
/// </summary>
internal sealed class Postfix : IAsyncDisposable
{
    private const string Main = """
        compatibility_level = 3.6
        queue_directory = FOLDER/queue
        data_directory = FOLDER/data
        maillog_file = FOLDER/log
        maillog_file_prefixes = FOLDER
        myhostname = mx.acme.example
        mydestination =
        mynetworks = 127.0.0.0/8
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        virtual_mailbox_domains = acme.example
        virtual_mailbox_base = FOLDER/mail
        virtual_mailbox_maps = inline:{ ops@acme.example=ops/ }
        virtual_uid_maps = static:65534
        virtual_gid_maps = static:65534
        smtpd_tls_cert_file = FOLDER/server.pem
        smtpd_tls_key_file = FOLDER/server.pem
        smtpd_tls_security_level = encrypt
        """;

    private const string Services = """
        127.0.0.1:PORT inet n - n - - smtpd
        127.0.0.1:WRAPPED inet n - n - - smtpd -o smtpd_tls_wrappermode=yes
        cleanup unix n - n - 0 cleanup
        qmgr unix n - n 300 1 qmgr
        tlsmgr unix - - n 1000? 1 tlsmgr
        rewrite unix - - n - - trivial-rewrite
        bounce unix - - n - 0 bounce
        defer unix - - n - 0 bounce
        trace unix - - n - 0 bounce
        verify unix - - n - 1 verify
        proxymap unix - - n - - proxymap
        virtual unix - n n - - virtual
        anvil unix - - n - 1 anvil
        postlog unix-dgram n - n - 1 postlogd
        """;

    private readonly string _folder;
    private readonly string _program;

    private Postfix(string folder, string program) => (_folder, _program) = (folder, program);

    public int Port { get; } = Daemon.FreePort();

    public int TlsPort { get; } = Daemon.FreePort();

    /// <summary>The certificate that signed itself, to be trusted by whoever sends here.</summary>
    public string Authority => Path.Combine(_folder, "ca.pem");

    /// <summary>The mailbox of ops@acme.example.</summary>
    public string Box => Path.Combine(_folder, "mail", "ops");

    public static async Task<Postfix> StartAsync(string folder)
    {
        var postfix = new Postfix(folder, Daemon.Find("postfix", "postfix"));
        Assert.SkipUnless(Environment.IsPrivilegedProcess, "Postfix has to be started by root");
        await postfix.PrepareAsync();
        await Daemon.RunAsync(postfix._program, "", "-c", Path.Combine(folder, "conf"), "start");
        await Daemon.ListensAsync(postfix.Port, () => null);
        return postfix;
    }

    public async ValueTask DisposeAsync() => await Daemon.RunAsync(_program, "", "-c", Path.Combine(_folder, "conf"), "stop");

    private async Task PrepareAsync()
    {
        // Its processes run as users of their own, and have to get through.
        await Daemon.RunAsync(Daemon.Find("chmod", "coreutils"), "", "755", _folder);
        foreach (var name in new[] { "conf", "queue", "data", "mail" })
            Directory.CreateDirectory(Path.Combine(_folder, name));
        await Daemon.RunAsync(Daemon.Find("chown", "coreutils"), "", "postfix", Path.Combine(_folder, "data"));
        await Daemon.RunAsync(Daemon.Find("chown", "coreutils"), "", "65534", Path.Combine(_folder, "mail"));
        await WriteAsync("conf/main.cf", Main);
        await WriteAsync("conf/master.cf", Services);
        WriteCertificate(Authority, Path.Combine(_folder, "server.pem"));
    }

    /// <summary>A certificate for 127.0.0.1: alone, and together with its key.</summary>
    internal static void WriteCertificate(string authority, string server)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mx.acme.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        File.WriteAllText(authority, certificate.ExportCertificatePem());
        File.WriteAllText(server, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(_folder, name), text
        .Replace("FOLDER", _folder, StringComparison.Ordinal)
        .Replace("PORT", Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("WRAPPED", TlsPort.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal) + "\n");
}
