namespace StatusMonitor.Polling.Http;

/// <summary>The content encodings we ask for (RFC 9110 §8.4.1).</summary>
internal enum BodyEncoding
{
    /// <summary>As it is.</summary>
    Identity,

    /// <summary>gzip, also called x-gzip.</summary>
    Gzip,

    /// <summary>Brotli.</summary>
    Brotli,
}
