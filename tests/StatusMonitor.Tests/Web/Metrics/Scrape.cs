using System.Globalization;

namespace StatusMonitor.Tests.Web.Metrics;

/// <summary>What a scrape brought, read as strictly as its format asks: every series once, below the help and the type of its metric.</summary>
internal sealed class Scrape
{
    private static readonly string[] Parts = ["_bucket", "_sum", "_count"];

    /// <summary>Values by series: <c>name{label="value"}</c>.</summary>
    public Dictionary<string, double> Series { get; } = new(StringComparer.Ordinal);

    /// <summary>Types by metric.</summary>
    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    public static Scrape Read(string text)
    {
        var (scrape, current, helped) = (new Scrape(), "", "");
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = line.Split(' ', 4);
            if (line.StartsWith("# HELP ", StringComparison.Ordinal)) helped = words[3].Length > 0 ? words[2] : throw new FormatException($"no help: {line}");
            else if (line.StartsWith("# TYPE ", StringComparison.Ordinal)) scrape.Types.Add(current = helped == words[2] ? helped : throw new FormatException($"no help before: {line}"), words[3]);
            else scrape.Take(line, current);
        }

        return scrape;
    }

    private void Take(string line, string current)
    {
        var space = line.LastIndexOf(' ');
        var (series, value) = (line[..space], line[(space + 1)..]);
        var name = series.Split('{')[0];
        if (name != current && !Parts.Any(part => name == current + part)) throw new FormatException($"below {current}: {line}");
        Series.Add(series, double.Parse(value, CultureInfo.InvariantCulture));
    }
}
