using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using StatusMonitor.Tests.Support;
using Xunit;

namespace StatusMonitor.Tests.Handlers.Email;

/// <summary>
/// A strict mail server on a real socket (RFC 5321): it takes no command out of order, no bare CR or LF, no line of more
/// than 998 octets and no octet above 127, and says what a test wants it to say at each stage.
/// </summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _run;

    public MailServer()
    {
        _listener.Start();
        _run = RunAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it says to a command instead of the usual; null for the usual. The first word is enough: <c>RCPT</c>; also <c>connect</c> and <c>.</c>.</summary>
    public Func<string, string?> Says { get; set; } = static _ => null;

    /// <summary>Stages at which it resets the connection (after having read all of it), or says nothing any more.</summary>
    public Func<string, bool> Resets { get; set; } = static _ => false;

    public Func<string, bool> IsSilentAt { get; set; } = static _ => false;

    /// <summary>Its certificate; null for a server without TLS.</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool TakesLogins { get; init; }

    /// <summary>Completes when it has fallen silent.</summary>
    public TaskCompletionSource Silent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public List<string> Commands { get; } = [];

    /// <summary>The mails as they were sent, dots unstuffed, with the recipients of their envelope.</summary>
    public List<(IReadOnlyList<string> To, string Text)> Mails { get; } = [];

    public List<string> Offences { get; } = [];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run.Soon();
        _listener.Dispose();
        _stop.Dispose();
        Assert.Empty(Offences);
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptSocketAsync(_stop.Token);
                connection.NoDelay = true;
                await ServeAsync(connection);
            }
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task ServeAsync(Socket connection)
    {
        var talk = new Talk(this, connection, new NetworkStream(connection));
        try
        {
            await talk.RunAsync(_stop.Token);
        }
        catch (IOException)
        {
            return; // the client left
        }
        finally
        {
            await talk.DisposeAsync();
        }
    }

    private sealed class Talk(MailServer server, Socket connection, Stream stream) : IAsyncDisposable
    {
        private readonly List<byte> _unread = [];
        private readonly List<string> _to = [];
        private Stream _stream = stream;
        private string _stage = "connect";

        public ValueTask DisposeAsync() => _stream.DisposeAsync();

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            if (!await AnswerAsync("connect", "220 mx.example ESMTP", cancellationToken))
                return;
            while (await LineAsync(cancellationToken) is { } line)
            {
                server.Commands.Add(line);
                var word = line.Split(' ')[0].ToUpperInvariant();
                if (!await AnswerAsync(word, Usual(word, line), cancellationToken))
                    return;
                if (word == "DATA" && _stage == "DATA")
                    await TextAsync(cancellationToken);
                if (word == "STARTTLS")
                    await SecureAsync(cancellationToken);
            }
        }

        private string Usual(string word, string line) => (word, _stage) switch
        {
            ("EHLO", _) => $"250-mx.example\r\n{(server.Certificate is not null && _stream is not SslStream ? "250-STARTTLS\r\n" : "")}{(server.TakesLogins ? "250-AUTH PLAIN\r\n" : "")}250 SIZE 100000",
            ("STARTTLS", _) when server.Certificate is not null => "220 go ahead",
            ("AUTH", _) => "235 welcome",
            ("MAIL", "EHLO" or "AUTH" or ".") when line.StartsWith("MAIL FROM:<", StringComparison.Ordinal) => "250 ok",
            ("RCPT", "MAIL" or "RCPT") when line.StartsWith("RCPT TO:<", StringComparison.Ordinal) => "250 ok",
            ("DATA", "RCPT") => "354 go ahead",
            ("RSET" or "NOOP", _) => "250 ok",
            ("QUIT", _) => "221 bye",
            _ => "503 bad sequence",
        };

        private async Task<bool> AnswerAsync(string word, string usual, CancellationToken cancellationToken)
        {
            if (server.IsSilentAt(word))
            {
                server.Silent.TrySetResult();
                await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            }

            if (server.Resets(word))
            {
                connection.LingerState = new LingerOption(true, 0);
                return false;
            }

            var last = word is "RCPT" ? server.Commands[^1] : word;
            var answer = server.Says(last) ?? server.Says(word) ?? usual;
            if (usual == "503 bad sequence")
                server.Offences.Add($"{word} after {_stage}");
            if (answer[0] is '2' or '3')
                Accept(word);
            await _stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), cancellationToken);
            return word is not "QUIT" && !answer.StartsWith("421", StringComparison.Ordinal);
        }

        private void Accept(string word)
        {
            _stage = word;
            if (word is "MAIL")
                _to.Clear();
            if (word is "RCPT")
                _to.Add(server.Commands[^1].Split('<', '>')[1]);
        }

        private async Task TextAsync(CancellationToken cancellationToken)
        {
            var text = new StringBuilder();
            while (await LineAsync(cancellationToken) is { } line and not ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            if (!server.Resets(".") && (server.Says(".") ?? "250")[0] == '2')
                server.Mails.Add(([.. _to], text.ToString()));
            if (!await AnswerAsync(".", "250 queued", cancellationToken))
                throw new IOException("closed on purpose");
        }

        private async Task SecureAsync(CancellationToken cancellationToken)
        {
            var secure = new SslStream(_stream);
            _stream = secure;
            _stage = "connect";
            try
            {
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, cancellationToken);
            }
            catch (System.Security.Authentication.AuthenticationException refused)
            {
                throw new IOException("the client does not trust the certificate", refused);
            }
        }

        private async Task<string?> LineAsync(CancellationToken cancellationToken)
        {
            var buffer = new byte[4_096];
            int end;
            while ((end = _unread.IndexOf((byte)'\n')) < 0)
            {
                var read = await _stream.ReadAsync(buffer, cancellationToken);
                if (read == 0)
                    return null;
                _unread.AddRange(buffer.AsSpan(0, read));
            }

            var line = Encoding.Latin1.GetString([.. _unread[..end]]);
            _unread.RemoveRange(0, end + 1);
            if (!line.EndsWith('\r') || line[..^1].Contains('\r', StringComparison.Ordinal))
                server.Offences.Add("a bare line end");
            if (line.Length > 999 || line.Any(c => c > 127))
                server.Offences.Add("a line too long, or not ASCII");
            return line.TrimEnd('\r');
        }
    }
}
