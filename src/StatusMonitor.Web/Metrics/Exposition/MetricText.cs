using System.Buffers;
using System.Globalization;
using System.Text;

namespace StatusMonitor.Web.Metrics.Exposition;

/// <summary>Writes Prometheus' text format, version 0.0.4. Label values may hold anything; names and help are ours.</summary>
internal sealed class MetricText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly ArrayBufferWriter<byte> _written = new(64 * 1024);

    public ReadOnlyMemory<byte> Written => _written.WrittenMemory;

    /// <summary>Begins a metric.</summary>
    public void Family(string name, string type, string help)
    {
        Put("# HELP ");
        Put(name);
        Put(" ");
        Put(help.Replace("\\", @"\\", StringComparison.Ordinal).ReplaceLineEndings(@"\n"));
        Put("\n# TYPE ");
        Put(name);
        Put(" ");
        Put(type);
        Put("\n");
    }

    public void Sample(string name, ReadOnlySpan<MetricLabel> labels, double value)
    {
        Put(name);
        var isFirst = true;
        foreach (var label in labels)
        {
            if (label.Value.Length == 0) continue; // To Prometheus an empty label is none.
            Put(isFirst ? "{" : ",");
            Put(label.Name);
            Put("=\"");
            PutValue(label.Value);
            Put("\"");
            isFirst = false;
        }

        Put(isFirst ? " " : "} ");
        Put(value);
        Put("\n");
    }

    /// <summary>What stands for what ends a value or a line; halves of surrogate pairs become U+FFFD by the encoding.</summary>
    private void PutValue(string value)
    {
        if (value.AsSpan().ContainsAny('\\', '"', '\n'))
            value = value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal);
        Put(value);
    }

    private void Put(double value)
    {
        if (double.IsPositiveInfinity(value))
        {
            Put("+Inf");
            return;
        }

        if (value.TryFormat(_written.GetSpan(32), out var length, default, CultureInfo.InvariantCulture)) _written.Advance(length);
    }

    private void Put(string text) => _written.Advance(Encoding.UTF8.GetBytes(text, _written.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
